<?xml version="1.0" encoding="UTF-8"?>
<!-- Absence cover: each one in a line, and the form that arranges one (ACC-9). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:template match="cover">
    <li>
      <div class="main">
        <p><m:t><bdi><m:arg name="by" select="@by-name"/></bdi> stands in for <bdi><m:arg name="away" select="@away-name"/></bdi></m:t></p>
        <p class="meta"><m:t note="First and last day of an absence"><m:arg name="from" select="l:day(@from, 'full')"/> to <m:arg name="to" select="l:day(@to, 'full')"/></m:t></p>
      </div>
      <xsl:choose>
        <xsl:when test="@current"><span class="state state-good"><m:t ctx="cover" note="State of an absence">In force</m:t></span></xsl:when>
        <xsl:otherwise><span class="state state-info"><m:t ctx="cover" note="State of an absence">To come</m:t></span></xsl:otherwise>
      </xsl:choose>
      <xsl:apply-templates select="form" mode="cover-end"/>
    </li>
  </xsl:template>

  <xsl:template match="form" mode="cover-end">
    <form class="inline-form" method="post" action="{@action}">
      <xsl:apply-templates select="@token | @key" mode="hidden"/>
      <button class="button button-quiet" type="submit"><m:t>End the absence</m:t></button>
    </form>
  </xsl:template>

  <xsl:template name="cover-form">
    <xsl:choose>
      <xsl:when test="form[@name = 'cover']"><xsl:apply-templates select="form[@name = 'cover']" mode="cover"/></xsl:when>
      <xsl:otherwise><p><m:t>There is no colleague who could stand in. An administrator can invite somebody.</m:t></p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="form" mode="cover"><xsl:apply-templates select="."/></xsl:template>

  <xsl:template match="form[@name = 'cover']" mode="submit"><m:t note="Button: enters an absence and who stands in">Enter the absence</m:t></xsl:template>

  <xsl:template match="field[@name = 'by']" mode="label"><m:t>Who stands in</m:t></xsl:template>
  <xsl:template match="field[@name = 'by']" mode="hint"><m:t>They get exactly the rights of the person who is away, for these days, and a mail.</m:t></xsl:template>
  <xsl:template match="option[../@name = 'by']"><xsl:value-of select="@label"/></xsl:template>
  <xsl:template match="option[../@name = 'by'][@value = '']"><m:t note="First line of a list to choose a person from">Choose</m:t></xsl:template>
  <xsl:template match="field[@name = 'starts']" mode="label"><m:t note="Of an absence">First day</m:t></xsl:template>
  <xsl:template match="field[@name = 'ends']" mode="label"><m:t note="Of an absence">Last day</m:t></xsl:template>

  <xsl:template match="problem[@code = 'cover.starts-in-past']"><m:t>The first day is past. Begin today or later.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'cover.ends-before-start']"><m:t>The last day lies before the first.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'cover.too-long']"><m:t>An absence lasts one year at most.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'cover.nobody']"><m:t>This colleague cannot stand in. Choose another one.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'cover.overlaps']"><m:t>For some of these days somebody stands in already. End that absence first, or choose other days.</m:t></xsl:template>

</xsl:stylesheet>
