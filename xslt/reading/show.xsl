<?xml version="1.0" encoding="UTF-8"?>
<!-- One reading: what was sent, what became of it, and its receipt (MET-5, MET-13). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>

  <xsl:template match="page" mode="title"><m:t>Reading of <m:arg name="serial" select="reading-page/device/@serial"/></m:t></xsl:template>
  <xsl:template match="page" mode="lead"><xsl:apply-templates select="reading-page/device" mode="line"/></xsl:template>
  <xsl:template match="page" mode="crumbs"><xsl:apply-templates select="reading-page/device" mode="crumbs"/></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="reading-page"/></xsl:template>

  <xsl:template match="reading-page">
    <xsl:apply-templates select="done"/>
    <xsl:apply-templates select="reading"/>
    <xsl:apply-templates select="receipt"/>
    <p class="actions">
      <a class="button" href="{/page/@base}/readings/due"><m:t>Other readings that are due</m:t></a>
      <xsl:if test="@correctable"><a class="button button-quiet" href="{/page/@base}/devices/{device/@id}/readings/new"><m:t note="Button">Correct the reading</m:t></a></xsl:if>
    </p>
    <p><a class="more" href="{/page/@base}/devices/{device/@id}/readings"><m:t>All readings of this device</m:t></a></p>
  </xsl:template>

  <xsl:template match="reading">
    <p><xsl:apply-templates select="@state" mode="reading"/></p>
    <dl class="pairs">
      <div><dt><m:t>Day of the reading</m:t></dt><dd><xsl:value-of select="l:day(@on, 'full')"/></dd></div>
      <xsl:for-each select="value"><div><dt><xsl:apply-templates select="@register" mode="register"/></dt><dd><xsl:value-of select="l:number(@count)"/></dd></div></xsl:for-each>
      <div><dt><m:t note="When a reading came">Sent</m:t></dt><dd><xsl:value-of select="l:instant(@at, /page/@zone)"/></dd></div>
      <div>
        <dt><m:t note="How a reading came">Source</m:t></dt>
        <dd><xsl:apply-templates select="@source" mode="reading"/><xsl:if test="@person"><span class="meta"><bdi><xsl:value-of select="@person"/></bdi></span></xsl:if><xsl:if test="@key"><span class="meta"><bdi><xsl:value-of select="@key"/></bdi></span></xsl:if></dd>
      </div>
      <xsl:if test="@billed"><div><dt><m:t note="Day of the invoice that used a reading">On the invoice of</m:t></dt><dd><xsl:value-of select="l:day(@billed)"/></dd></div></xsl:if>
      <xsl:if test="@corrects"><div><dt><m:t>Takes the place of</m:t></dt><dd><a href="{/page/@base}/readings/{@corrects}"><m:t>an earlier reading of this day</m:t></a></dd></div></xsl:if>
    </dl>
    <xsl:if test="@cause != 'sent' and @cause != 'plausible'"><p class="meta"><xsl:apply-templates select="@cause" mode="reading"/></p></xsl:if>
  </xsl:template>

  <xsl:template match="receipt">
    <section class="receipt" aria-labelledby="receipt">
      <h2 id="receipt"><m:t>Receipt</m:t></h2>
      <dl class="pairs">
        <div><dt><m:t note="Number of a receipt">Number</m:t></dt><dd><code dir="ltr"><xsl:value-of select="@number"/></code></dd></div>
        <div><dt><m:t note="A sum of letters and digits that proves what was sent">Fingerprint</m:t></dt><dd class="digest" dir="ltr"><xsl:value-of select="@digest"/></dd></div>
      </dl>
      <xsl:if test="not(@fits)"><p class="problem"><m:t>What is stored no longer fits this receipt. Tell your support centre.</m:t></p></xsl:if>
      <p class="hint"><m:t>With the number anybody can check on our <a href="{/page/@base}/receipts">page for receipts</a> that this was sent, and when. It does not say what was sent, or by whom.</m:t></p>
    </section>
  </xsl:template>

</xsl:stylesheet>
