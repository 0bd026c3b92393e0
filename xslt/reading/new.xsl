<?xml version="1.0" encoding="UTF-8"?>
<!-- The reading of one device: what its counters show today (MET-2). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>

  <xsl:template match="page" mode="title">
    <xsl:choose>
      <xsl:when test="reading-new/@correcting"><m:t>Correct today’s reading of <m:arg name="serial" select="reading-new/device/@serial"/></m:t></xsl:when>
      <xsl:otherwise><m:t>Report a reading of <m:arg name="serial" select="reading-new/device/@serial"/></m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="page" mode="lead"><xsl:apply-templates select="reading-new/device" mode="line"/></xsl:template>
  <xsl:template match="page" mode="crumbs"><xsl:apply-templates select="reading-new/device" mode="crumbs"/></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="reading-new"/></xsl:template>

  <xsl:template match="page" mode="aside">
    <h2><m:t>Good to know</m:t></h2>
    <ul>
      <li><m:t>One reading a day counts. What you send today you can correct today.</m:t></li>
      <li><a href="{@base}/guides/readings"><m:t>Where to find the counter</m:t></a></li>
      <li><a href="{@base}/devices/{reading-new/device/@id}/readings"><m:t>Earlier readings of this device</m:t></a></li>
    </ul>
  </xsl:template>

  <xsl:template match="reading-new">
    <xsl:if test="@correcting">
      <div class="callout">
        <xsl:call-template name="icon"><xsl:with-param name="name" select="'info'"/></xsl:call-template>
        <p><m:t>There is a reading of today. What you send now takes its place; the old value stays in the history.</m:t></p>
      </div>
    </xsl:if>
    <xsl:if test="@automatic">
      <div class="callout">
        <xsl:call-template name="icon"><xsl:with-param name="name" select="'info'"/></xsl:call-template>
        <p><m:t>This device sends its readings by itself. You can still report one by hand.</m:t></p>
      </div>
    </xsl:if>
    <xsl:if test="@contested"><xsl:apply-templates select="." mode="contest"/></xsl:if>
    <xsl:apply-templates select="form"/>
  </xsl:template>

  <xsl:template match="reading-new[not(form)]">
    <div class="empty">
      <h2><m:t>This device has no counters</m:t></h2>
      <p><m:t>Nothing is billed by pages here, so there is nothing to report. If that is wrong, ask your support centre.</m:t></p>
      <p class="actions"><a class="button" href="{/page/@base}/centre"><m:t>Reach the support centre</m:t></a></p>
    </div>
  </xsl:template>

  <!-- What was typed goes along to the page that contests the estimate. -->
  <xsl:template match="reading-new" mode="contest">
    <div class="callout callout-warn">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'warning'"/></xsl:call-template>
      <div>
        <h2><m:t>Below our estimate</m:t></h2>
        <p><m:t>As no reading had come, we estimated one, and it was too high. If the counter shows what you entered, contest the estimate.</m:t></p>
        <form method="get" action="{/page/@base}/devices/{device/@id}/challenge">
          <xsl:for-each select="form/field[@name != 'sure' and @name != 'corrects']"><input type="hidden" name="{@name}" value="{@value}"/></xsl:for-each>
          <p class="actions"><button class="button" type="submit"><m:t note="Button: says that an estimated reading is wrong">Contest the estimate</m:t></button></p>
        </form>
      </div>
    </div>
  </xsl:template>

  <xsl:template match="form" mode="submit">
    <xsl:choose>
      <xsl:when test="../@correcting"><m:t note="Button">Correct the reading</m:t></xsl:when>
      <xsl:otherwise><m:t note="Button">Send the reading</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="field" mode="hint">
    <xsl:variable name="kind" select="@name"/>
    <xsl:apply-templates select="/page/reading-new/register[@kind = $kind]" mode="last"/>
  </xsl:template>
  <xsl:template match="field[@name = 'on']" mode="hint"><m:t>By the calendar of the place where the device stands: today it is <m:arg name="day" select="l:day(/page/reading-new/@today, 'full')"/> there.</m:t></xsl:template>

</xsl:stylesheet>
