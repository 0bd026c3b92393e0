<?xml version="1.0" encoding="UTF-8"?>
<!-- What both forms of a mail end with: why one gets it, and who helps. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/strict.xsl"/>
  <xsl:import href="access.xsl"/>
  <xsl:import href="people.xsl"/>
  <xsl:import href="moves.xsl"/>
  <xsl:import href="visits.xsl"/>
  <xsl:import href="challenges.xsl"/>
  <xsl:import href="reminders.xsl"/>
  <xsl:import href="reading.xsl"/>
  <xsl:import href="supply.xsl"/>
  <xsl:import href="requests.xsl"/>
  <xsl:import href="promises.xsl"/>
  <xsl:import href="secrets.xsl"/>
  <xsl:strip-space elements="*"/>


  <xsl:template match="mail" mode="why">
    <m:t>You get this mail because it concerns your account or somebody gave this address. It cannot be switched off.</m:t>
  </xsl:template>
  <xsl:template match="mail[@optional]" mode="why">
    <m:t>You can choose which mails of this kind you get:</m:t>
  </xsl:template>

  <xsl:template match="centre" mode="help">
    <xsl:choose>
      <xsl:when test="phone[@kind = 'main']">
        <m:t>Questions? Your support centre <bdi><m:arg name="centre" select="@name"/></bdi> answers on <bdi dir="ltr"><m:arg name="phone" select="phone[@kind = 'main']/@international"/></bdi>.</m:t>
      </xsl:when>
      <xsl:otherwise><m:t>Questions? Your support centre <bdi><m:arg name="centre" select="@name"/></bdi> helps.</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
