<?xml version="1.0" encoding="UTF-8"?>
<!-- What the pages of devices and services say alike: kinds of service, where something stands, what is due, how it is. -->
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

  <!-- The one thing to know first of a device: a word with its shape. -->
  <xsl:template match="@state" mode="device">
    <xsl:choose>
      <xsl:when test=". = 'silent'"><span class="state state-bad"><m:t note="State of a device that should send its meter readings by itself">Silent</m:t></span></xsl:when>
      <xsl:when test=". = 'overdue'"><span class="state state-bad"><m:t note="State of a device">Reading overdue</m:t></span></xsl:when>
      <xsl:when test=". = 'due'"><span class="state state-warn"><m:t note="State of a device">Reading due</m:t></span></xsl:when>
      <xsl:when test=". = 'submitted'"><span class="state state-info"><m:t note="State of a device: our staff look at its last reading">Reading being checked</m:t></span></xsl:when>
      <xsl:when test=". = 'estimated'"><span class="state state-info"><m:t note="State of a device: its last reading">Last reading estimated</m:t></span></xsl:when>
      <xsl:when test=". = 'unread'"><span class="state state-quiet"><m:t note="State of a device">No reading yet</m:t></span></xsl:when>
      <xsl:otherwise><span class="state state-good"><m:t note="State of a device: nothing is due">Up to date</m:t></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- How far the due day is. -->
  <xsl:template match="device" mode="when">
    <xsl:choose>
      <xsl:when test="@late"><m:n count="@late"><m:one>One day late</m:one><m:other><m:arg name="n" select="l:number(@late)"/> days late</m:other></m:n></xsl:when>
      <xsl:when test="@in = 0"><m:t note="A reading is due">Due today</m:t></xsl:when>
      <xsl:otherwise><m:n count="@in"><m:one>Due in one day</m:one><m:other>Due in <m:arg name="n" select="l:number(@in)"/> days</m:other></m:n></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="done">
    <div class="callout callout-good" role="status">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'check'"/></xsl:call-template>
      <p><xsl:apply-templates select="." mode="words"/></p>
    </div>
  </xsl:template>
  <xsl:template match="done[@code = 'devices-changed']" mode="words"><m:t>Place and group are stored as you gave them.</m:t></xsl:template>

</xsl:stylesheet>
