<?xml version="1.0" encoding="UTF-8"?>
<!-- One visit: its date, who has to answer, and what can be done. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>

  <xsl:template match="page" mode="title"><m:t>Visit to <m:arg name="serial" select="visit-page/visit/@serial"/></m:t></xsl:template>
  <xsl:template match="page" mode="crumbs"><li><a href="{@base}/visits"><m:t note="Title of a page: visits of technicians">Visits</m:t></a></li></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="visit-page"/></xsl:template>

  <xsl:template match="visit-page">
    <xsl:apply-templates select="done"/>
    <xsl:apply-templates select="visit"/>
    <xsl:if test="form[@name = 'confirm']"><div class="actions"><xsl:apply-templates select="form[@name = 'confirm']" mode="button"/></div></xsl:if>
    <xsl:if test="form[@name = 'propose']">
      <section class="section" aria-labelledby="propose">
        <h2 id="propose"><m:t>Propose another date</m:t></h2>
        <p class="hint"><m:t>Times are those of the place where the device stands.</m:t></p>
        <xsl:apply-templates select="form[@name = 'propose']"/>
      </section>
      <div class="actions"><xsl:apply-templates select="form[@name = 'cancel']" mode="button"/></div>
    </xsl:if>
  </xsl:template>

  <xsl:template match="visit">
    <p><xsl:apply-templates select="." mode="state"/></p>
    <p>
      <xsl:choose>
        <xsl:when test="@state = 'proposed' and @by = 'staff'"><m:t>We propose this date. Does it suit you?</m:t></xsl:when>
        <xsl:when test="@state = 'proposed'"><m:t>Your date waits for our answer.</m:t></xsl:when>
        <xsl:when test="@state = 'asked'"><m:t>We are looking for a date and propose it by mail.</m:t></xsl:when>
        <xsl:when test="@state = 'confirmed'"><m:t>The technician comes at the time agreed.</m:t></xsl:when>
      </xsl:choose>
    </p>
    <dl class="pairs">
      <div><dt><m:t note="When a visit is">Date</m:t></dt><dd><xsl:apply-templates select="." mode="when"/></dd></div>
      <div><dt><m:t note="A single device">Device</m:t></dt><dd><a href="{/page/@base}/devices/{@device}"><bdi dir="ltr"><xsl:value-of select="@serial"/></bdi></a><span class="meta"><xsl:apply-templates select="." mode="where"/></span></dd></div>
      <div><dt><m:t>What is wrong</m:t></dt><dd class="typed" dir="auto"><xsl:value-of select="@reason"/></dd></div>
      <xsl:if test="@wish"><div><dt><m:t>When it suits you</m:t></dt><dd dir="auto"><xsl:value-of select="@wish"/></dd></div></xsl:if>
      <div><dt><m:t note="Number of a request">Number</m:t></dt><dd><bdi dir="ltr"><xsl:value-of select="@number"/></bdi></dd></div>
      <div>
        <dt><m:t note="When and by whom something was asked for">Asked for</m:t></dt>
        <dd><xsl:value-of select="l:instant(@created, /page/@zone)"/><xsl:if test="@person"><xsl:text> · </xsl:text><bdi><xsl:value-of select="@person"/></bdi></xsl:if></dd>
      </div>
    </dl>
  </xsl:template>

</xsl:stylesheet>
