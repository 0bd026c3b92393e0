<?xml version="1.0" encoding="UTF-8"?>
<!-- A counter begins anew: board changed, rolled over, device refurbished (MET-8). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>

  <xsl:template match="page" mode="title"><m:t note="Page of staff">New counter of <m:arg name="serial" select="reading-epoch/device/@serial"/></m:t></xsl:template>
  <xsl:template match="page" mode="lead"><xsl:apply-templates select="reading-epoch/device" mode="line"/></xsl:template>
  <xsl:template match="page" mode="crumbs"><li><a href="{@base}/desk/customers/{reading-epoch/@customer}"><m:t>Customer</m:t></a></li></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="reading-epoch"/></xsl:template>

  <xsl:template match="reading-epoch">
    <xsl:apply-templates select="done"/>
    <p><m:t>From the day given on, the counter rises from what it then showed. Readings before that day stay as they are.</m:t></p>
    <dl class="pairs"><xsl:for-each select="register"><div><dt><xsl:apply-templates select="@kind" mode="register"/></dt><dd><xsl:apply-templates select="." mode="last"/></dd></div></xsl:for-each></dl>
    <xsl:apply-templates select="form"/>
  </xsl:template>

  <xsl:template match="done[@code = 'epoch-opened']" mode="words"><m:t>The counter begins anew from that day on.</m:t></xsl:template>
  <xsl:template match="form" mode="submit"><m:t note="Button of staff: a counter begins anew">Begin anew</m:t></xsl:template>
  <xsl:template match="field[@name = 'register']" mode="label"><m:t>Counter</m:t></xsl:template>
  <xsl:template match="field[@name = 'cause']" mode="label"><m:t note="Why a counter begins anew">Reason</m:t></xsl:template>
  <xsl:template match="field[@name = 'on']" mode="label"><m:t note="When a counter begins anew">First day</m:t></xsl:template>
  <xsl:template match="field[@name = 'count']" mode="label"><m:t>What it showed then</m:t></xsl:template>
  <xsl:template match="option[../@name = 'register']"><xsl:apply-templates select="@value" mode="register"/></xsl:template>
  <xsl:template match="option[@value = 'board']"><m:t note="Why a counter begins anew">Board changed</m:t></xsl:template>
  <xsl:template match="option[@value = 'roll-over']"><m:t note="Why a counter begins anew">Rolled over to nought</m:t></xsl:template>
  <xsl:template match="option[@value = 'refurbished']"><m:t note="Why a counter begins anew">Device refurbished</m:t></xsl:template>

</xsl:stylesheet>
