<?xml version="1.0" encoding="UTF-8"?>
<!-- What was said of the counters of a device: as a chart and as a table (MET-5, MET-12). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>
  <xsl:import href="../lib/chart.xsl"/>

  <xsl:template match="page" mode="title"><m:t>Readings of <m:arg name="serial" select="reading-history/device/@serial"/></m:t></xsl:template>
  <xsl:template match="page" mode="lead"><xsl:apply-templates select="reading-history/device" mode="line"/></xsl:template>
  <xsl:template match="page" mode="crumbs"><xsl:apply-templates select="reading-history/device" mode="crumbs"/></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="reading-history"/></xsl:template>

  <xsl:template match="reading-history">
    <xsl:apply-templates select="chart"/>
    <p class="actions">
      <xsl:if test="@may-report"><a class="button" href="{/page/@base}/devices/{device/@id}/readings/new"><m:t note="Button">Report a reading</m:t></a></xsl:if>
      <a class="button button-quiet" href="{/page/@base}/devices/{device/@id}/readings.csv"><xsl:call-template name="icon"><xsl:with-param name="name" select="'download'"/></xsl:call-template><m:t note="Button: the list as a file for a spreadsheet">Save the list as CSV</m:t></a>
    </p>
    <ul class="list"><xsl:apply-templates select="reading"/></ul>
    <xsl:if test="@next or @later">
      <nav class="pages">
        <xsl:attribute name="aria-label"><m:t>Pages of the list</m:t></xsl:attribute>
        <xsl:if test="@later"><a class="button button-quiet" href="{/page/@base}/devices/{device/@id}/readings"><m:t note="To the newest entries of a long list">Newest</m:t></a></xsl:if>
        <xsl:if test="@next"><a class="button button-quiet" href="{/page/@base}/devices/{device/@id}/readings?before={@next}"><m:t note="To older entries of a long list">Older</m:t></a></xsl:if>
      </nav>
    </xsl:if>
  </xsl:template>

  <xsl:template match="reading-history[not(reading)]">
    <div class="empty">
      <h2><m:t>No reading so far</m:t></h2>
      <p><m:t>With the first one, what this device prints begins to show here.</m:t></p>
      <xsl:if test="@may-report"><p class="actions"><a class="button" href="{/page/@base}/devices/{device/@id}/readings/new"><m:t note="Button">Report a reading</m:t></a></p></xsl:if>
    </div>
  </xsl:template>

  <xsl:template match="reading">
    <li>
      <div class="main">
        <a class="name" href="{/page/@base}/readings/{@id}"><xsl:value-of select="l:day(@on)"/></a><xsl:text> </xsl:text><xsl:apply-templates select="@state" mode="reading"/>
        <p class="meta">
          <xsl:apply-templates select="@source" mode="reading"/>
          <xsl:if test="@person"><xsl:text>, </xsl:text><bdi><xsl:value-of select="@person"/></bdi></xsl:if>
          <xsl:text>, </xsl:text><xsl:value-of select="l:instant(@at, /page/@zone, 'medium')"/>
        </p>
        <xsl:if test="@cause != 'sent' and @cause != 'plausible' and @cause != 'due'"><p class="meta"><xsl:apply-templates select="@cause" mode="reading"/></p></xsl:if>
      </div>
      <dl class="commas"><xsl:apply-templates select="value"/></dl>
    </li>
  </xsl:template>
  <xsl:template match="value"><div><dt class="label"><xsl:apply-templates select="@register" mode="register"/></dt><dd><xsl:value-of select="l:number(@count)"/></dd></div></xsl:template>

</xsl:stylesheet>
