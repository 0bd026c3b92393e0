<?xml version="1.0" encoding="UTF-8"?>
<!-- The link in a reminder was used, or is too old (MET-9). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>

  <xsl:template match="page" mode="title"><m:t>Readings due on <m:arg name="day" select="l:day(reading-letter/@due)"/></m:t></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="reading-letter"/></xsl:template>

  <xsl:template match="reading-letter">
    <div class="callout callout-info">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'info'"/></xsl:call-template>
      <div>
        <p><m:t>This link is too old, or no longer yours to use. Sign in to report readings for <bdi><m:arg name="customer" select="@customer"/></bdi>.</m:t></p>
        <p><a class="button" href="{/page/@base}/readings/due"><m:t>Sign in</m:t></a></p>
      </div>
    </div>
  </xsl:template>
  <xsl:template match="reading-letter[@state = 'used']">
    <div class="callout callout-good" role="status">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'check'"/></xsl:call-template>
      <div>
        <p><m:t>The readings for <bdi><m:arg name="customer" select="@customer"/></bdi> are in. This link has done its work; to look at them or correct one today, sign in.</m:t></p>
        <p><a class="button" href="{/page/@base}/devices"><m:t>Look at the devices</m:t></a></p>
      </div>
    </div>
  </xsl:template>

</xsl:stylesheet>
