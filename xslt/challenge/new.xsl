<?xml version="1.0" encoding="UTF-8"?>
<!-- Somebody says that an estimate is too high (MET-7). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>

  <xsl:template match="page" mode="title"><m:t>Contest an estimate</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>Device <bdi><m:arg name="serial" select="challenge-new/@serial"/></bdi>: your counter shows less than we estimated. Tell us what it shows; the contract desk corrects the estimate and credits what was billed too much.</m:t></xsl:template>
  <xsl:template match="page" mode="crumbs"><li><a href="{@base}/devices/{challenge-new/@device}" dir="ltr"><xsl:value-of select="challenge-new/@serial"/></a></li></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="challenge-new"/></xsl:template>

  <xsl:template match="challenge-new">
    <xsl:call-template name="chain"/>
    <xsl:apply-templates select="form"/>
  </xsl:template>

  <xsl:template match="form" mode="submit"><m:t note="Button: sends a reading that contests an estimate">Send to the contract desk</m:t></xsl:template>

  <xsl:template match="field" mode="label"><xsl:apply-templates select="." mode="kind"/></xsl:template>
  <xsl:template match="field[@name = 'on']" mode="label"><m:t>Read on</m:t></xsl:template>
  <xsl:template match="field[@name = 'photo']" mode="label"><m:t>Photo of the counter</m:t></xsl:template>
  <xsl:template match="field[@name = 'photo']" mode="hint"><m:t>With it the desk can decide at once.</m:t></xsl:template>
  <xsl:template match="field[@name = 'note']" mode="label"><m:t>What we should know</m:t></xsl:template>

</xsl:stylesheet>
