<?xml version="1.0" encoding="UTF-8"?>
<!-- Asks for a visit of a technician to one device. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>

  <xsl:template match="page" mode="title"><m:t>Ask for a technician</m:t></xsl:template>
  <xsl:template match="page" mode="crumbs"><li><a href="{@base}/visits"><m:t note="Title of a page: visits of technicians">Visits</m:t></a></li></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>We propose a date; you agree to it or propose another.</m:t></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="visit-new"/></xsl:template>

  <xsl:template match="visit-new">
    <p>
      <a href="{/page/@base}/devices/{@device}"><bdi dir="ltr"><xsl:value-of select="@serial"/></bdi></a><xsl:text> </xsl:text><bdi><xsl:value-of select="@model"/></bdi>
      <xsl:if test="@site"><xsl:text> · </xsl:text><bdi><xsl:value-of select="@site"/></bdi></xsl:if>
      <xsl:if test="@place"><xsl:text> · </xsl:text><bdi><xsl:value-of select="@place"/></bdi></xsl:if>
    </p>
    <xsl:apply-templates select="form"/>
  </xsl:template>

  <xsl:template match="form" mode="submit"><m:t note="Button: asks for a visit">Ask for the visit</m:t></xsl:template>
  <xsl:template match="field[@name = 'reason']" mode="label"><m:t>What is wrong</m:t></xsl:template>
  <xsl:template match="field[@name = 'reason']" mode="hint"><m:t>What the device does or no longer does, and what its display says.</m:t></xsl:template>
  <xsl:template match="field[@name = 'wish']" mode="label"><m:t>When it suits you</m:t></xsl:template>
  <xsl:template match="field[@name = 'wish']" mode="hint"><m:t>Days or hours at which somebody is there.</m:t></xsl:template>

</xsl:stylesheet>
