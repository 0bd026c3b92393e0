<?xml version="1.0" encoding="UTF-8"?>
<!-- What the pages of devices and services say alike: the words for a kind of service, and where something stands. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>

  <!-- A device type is printed on the device; a kind of service is a code of ours. -->
  <xsl:template match="device" mode="model">
    <bdi dir="ltr"><xsl:value-of select="@model"/></bdi>
  </xsl:template>
  <xsl:template match="device[@kind = 'service']" mode="model">
    <xsl:choose>
      <xsl:when test="@model = 'domain'"><m:t ctx="service" note="Kind of service">Domain</m:t></xsl:when>
      <xsl:when test="@model = 'hosting'"><m:t ctx="service" note="Kind of service">Web hosting</m:t></xsl:when>
      <xsl:when test="@model = 'mail'"><m:t ctx="service" note="Kind of service">Mail</m:t></xsl:when>
      <xsl:when test="@model = 'certificate'"><m:t ctx="service" note="Kind of service">Certificate</m:t></xsl:when>
      <xsl:otherwise><xsl:value-of select="@model"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- "Sede, Setúbal - Piso 1 - Receção": site, place and group, as far as they are known. -->
  <xsl:template match="device" mode="where">
    <xsl:if test="@site"><bdi><xsl:value-of select="@site"/></bdi></xsl:if>
    <xsl:if test="@town"><xsl:text>, </xsl:text><bdi><xsl:value-of select="@town"/></bdi></xsl:if>
    <xsl:if test="@place"><xsl:if test="@site"><xsl:text> · </xsl:text></xsl:if><bdi><xsl:value-of select="@place"/></bdi></xsl:if>
    <xsl:if test="@group"><xsl:if test="@site or @place"><xsl:text> · </xsl:text></xsl:if><bdi><xsl:value-of select="@group"/></bdi></xsl:if>
  </xsl:template>

</xsl:stylesheet>
