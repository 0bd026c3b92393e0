<?xml version="1.0" encoding="UTF-8"?>
<!-- Mails about contested estimates. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:template match="mail[@event = 'challenge-accepted']" mode="subject"><m:t>Device <m:arg name="serial" select="@serial"/>: the estimate is corrected</m:t></xsl:template>
  <xsl:template match="mail[@event = 'challenge-accepted']" mode="said">
    <xsl:choose>
      <xsl:when test="@credit != ''"><m:t>Your reading of the device <bdi><m:arg name="serial" select="@serial"/></bdi> counts. <m:arg name="amount" select="l:money(@credit, @currency)"/> before tax are credited on your next invoice.</m:t></xsl:when>
      <xsl:otherwise><m:t>Your reading of the device <bdi><m:arg name="serial" select="@serial"/></bdi> counts, and the estimate is taken out.</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="mail[@event = 'challenge-accepted']" mode="button"><m:t>Look at the reading</m:t></xsl:template>

  <xsl:template match="mail[@event = 'challenge-rejected']" mode="subject"><m:t>Device <m:arg name="serial" select="@serial"/>: the estimate stays</m:t></xsl:template>
  <xsl:template match="mail[@event = 'challenge-rejected']" mode="said"><m:t>The contract desk could not accept your reading of the device <bdi><m:arg name="serial" select="@serial"/></bdi>. The portal shows why.</m:t></xsl:template>
  <xsl:template match="mail[@event = 'challenge-rejected']" mode="button"><m:t>Read the answer</m:t></xsl:template>

</xsl:stylesheet>
