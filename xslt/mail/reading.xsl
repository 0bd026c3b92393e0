<?xml version="1.0" encoding="UTF-8"?>
<!-- Mails about readings that the contract desk decided on. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:template match="mail[@event = 'reading-rejected']" mode="subject"><m:t>Device <m:arg name="serial" select="@serial"/>: your reading was not accepted</m:t></xsl:template>
  <xsl:template match="mail[@event = 'reading-rejected']" mode="said"><m:t>We could not accept the reading of <m:arg name="day" select="l:day(@on)"/> for the device <bdi><m:arg name="serial" select="@serial"/></bdi>: its value does not fit the pages this device prints.</m:t></xsl:template>
  <xsl:template match="mail[@event = 'reading-rejected']" mode="button"><m:t>Look at the reading</m:t></xsl:template>
  <xsl:template match="mail[@event = 'reading-rejected']" mode="more"><m:t>Please look at the counter once more and send what it shows today.</m:t></xsl:template>

</xsl:stylesheet>
