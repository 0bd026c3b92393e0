<?xml version="1.0" encoding="UTF-8"?>
<!-- What pages of readings say alike: the device, what its counters showed, what is wrong with an entry. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="../lib/form.xsl"/>
  <xsl:import href="../lib/register.xsl"/>
  <xsl:import href="findings.xsl"/>

  <xsl:template match="device" mode="line">
    <bdi dir="ltr"><xsl:value-of select="@model"/></bdi>
    <xsl:if test="@site"><xsl:text> · </xsl:text><bdi><xsl:value-of select="@site"/></bdi></xsl:if>
    <xsl:if test="@place"><xsl:text> · </xsl:text><bdi><xsl:value-of select="@place"/></bdi></xsl:if>
  </xsl:template>

  <xsl:template match="device" mode="crumbs">
    <li><a href="{/page/@base}/devices"><m:t>Devices</m:t></a></li>
    <li><a href="{/page/@base}/devices/{@id}"><bdi dir="ltr"><xsl:value-of select="@serial"/></bdi></a></li>
  </xsl:template>

  <xsl:template match="device" mode="due">
    <xsl:choose>
      <xsl:when test="@late"><m:n count="@late"><m:one>One day late</m:one><m:other><m:arg name="n" select="l:number(@late)"/> days late</m:other></m:n></xsl:when>
      <xsl:when test="@in = 0"><m:t note="A reading is due">Due today</m:t></xsl:when>
      <xsl:when test="@in"><m:n count="@in"><m:one>Due in one day</m:one><m:other>Due in <m:arg name="n" select="l:number(@in)"/> days</m:other></m:n></xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- What a counter last showed, below its field. -->
  <xsl:template match="register" mode="last">
    <xsl:choose>
      <xsl:when test="@state = 'estimated'"><m:t>Last: <m:arg name="count" select="l:number(@count)"/>, estimated for <m:arg name="day" select="l:day(@on, 'medium')"/></m:t></xsl:when>
      <xsl:otherwise><m:t>Last: <m:arg name="count" select="l:number(@count)"/> on <m:arg name="day" select="l:day(@on, 'medium')"/></m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="field[@name = 'on']" mode="label"><m:t>Day of the reading</m:t></xsl:template>
  <xsl:template match="field[@name = 'total' or @name = 'mono' or @name = 'colour' or @name = 'large' or @name = 'scan']" mode="label"><xsl:apply-templates select="@name" mode="register"/></xsl:template>
  <xsl:template match="field[@register]" mode="label"><xsl:apply-templates select="@register" mode="register"/></xsl:template>
  <xsl:template match="field[@name = 'sure']" mode="label"><m:t>I have looked at the counter again: this is what it shows</m:t></xsl:template>

  <xsl:template match="field[@name = 'sure']">
    <p class="field check">
      <input type="checkbox" id="field-sure-{@value}" name="sure" value="{@value}"/><xsl:text> </xsl:text>
      <label for="field-sure-{@value}"><xsl:apply-templates select="." mode="label"/></label>
    </p>
  </xsl:template>

  <!-- Counters are typed as they are read: digits, on a phone with the keys for them. -->
  <xsl:template match="field[@register or @name = 'total' or @name = 'mono' or @name = 'colour' or @name = 'large' or @name = 'scan']" mode="control">
    <xsl:param name="described"/>
    <input id="field-{@name}" name="{@name}" type="text" inputmode="numeric" autocomplete="off" dir="ltr" value="{@value}">
      <xsl:apply-templates select="." mode="attributes"><xsl:with-param name="described" select="$described"/></xsl:apply-templates>
    </input>
  </xsl:template>

  <xsl:template match="done">
    <div class="callout callout-good" role="status">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'check'"/></xsl:call-template>
      <p><xsl:apply-templates select="." mode="words"/></p>
    </div>
  </xsl:template>
  <xsl:template match="done[@code = 'reading-accepted']" mode="words"><m:t>Your reading is stored and accepted.</m:t></xsl:template>
  <xsl:template match="done[@code = 'reading-submitted']" mode="words"><m:t>Your reading is stored. Our contract desk looks at it, as it is far from the usual.</m:t></xsl:template>
  <xsl:template match="done[@code = 'readings-stored']" mode="words"><m:t>All readings you entered are stored.</m:t></xsl:template>

</xsl:stylesheet>
