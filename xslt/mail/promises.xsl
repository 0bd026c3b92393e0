<?xml version="1.0" encoding="UTF-8"?>
<!-- Mails to team leads: a promise is near or broken, or an urgent request has come over from a closed centre (TKT-9, RTE-4). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:template match="mail[@event = 'request-escalated']" mode="subject">
    <xsl:choose>
      <xsl:when test="@state = 'near'"><m:t>Request <m:arg name="number" select="@number"/>: an answer is due soon</m:t></xsl:when>
      <xsl:when test="@state = 'broken'"><m:t>Request <m:arg name="number" select="@number"/>: an answer is overdue</m:t></xsl:when>
      <xsl:otherwise><m:t>Urgent request <m:arg name="number" select="@number"/> is now yours</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="mail[@event = 'request-escalated']" mode="said">
    <xsl:choose>
      <xsl:when test="@state = 'near'"><m:t>The request <bdi dir="ltr"><m:arg name="number" select="@number"/></bdi> at <bdi><m:arg name="centre" select="@site"/></bdi> waits for our word. It is due by <m:arg name="due" select="l:instant(@due, /page/@zone, 'full')"/>; four fifths of the working time have passed.</m:t></xsl:when>
      <xsl:when test="@state = 'broken'"><m:t>The request <bdi dir="ltr"><m:arg name="number" select="@number"/></bdi> at <bdi><m:arg name="centre" select="@site"/></bdi> waits for our word, which was due by <m:arg name="due" select="l:instant(@due, /page/@zone, 'full')"/>.</m:t></xsl:when>
      <xsl:otherwise><m:t>The urgent request <bdi dir="ltr"><m:arg name="number" select="@number"/></bdi> has moved to <bdi><m:arg name="centre" select="@site"/></bdi>, because the centre that had it is closed. Our word is due by <m:arg name="due" select="l:instant(@due, /page/@zone, 'full')"/>, as it was promised.</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="mail[@event = 'request-escalated']" mode="button"><m:t>Go to the request</m:t></xsl:template>

</xsl:stylesheet>
