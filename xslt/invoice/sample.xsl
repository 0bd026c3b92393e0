<?xml version="1.0" encoding="UTF-8"?>
<!-- The sample invoice of a contract type, for everybody to read (DEV-5). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="../lib/contract.xsl"/>
  <xsl:import href="../lib/sample.xsl"/>
  <xsl:import href="../lib/ask.xsl"/>

  <xsl:template match="page" mode="title">
    <xsl:choose>
      <xsl:when test="sample-page/sample/@type = 'page'"><m:t note="Title of a page">Sample invoice: price per page</m:t></xsl:when>
      <xsl:when test="sample-page/sample/@type = 'allowance'"><m:t note="Title of a page">Sample invoice: monthly volume</m:t></xsl:when>
      <xsl:when test="sample-page/sample/@type = 'rental'"><m:t note="Title of a page">Sample invoice: rental with pages</m:t></xsl:when>
      <xsl:otherwise><m:t note="Title of a page">Sample invoice: service by effort</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="page" mode="lead">
    <xsl:call-template name="contract-type-text"><xsl:with-param name="code" select="sample-page/sample/@type"/></xsl:call-template>
  </xsl:template>
  <xsl:template match="page" mode="crumbs">
    <li><a href="{@base}/guides/invoices"><m:t>Your contract invoice explained</m:t></a></li>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <xsl:apply-templates select="sample-page/sample"/>
    <section class="section" aria-labelledby="legend">
      <h2 id="legend"><m:t>What the numbers mean</m:t></h2>
      <xsl:apply-templates select="sample-page/sample" mode="legend"/>
    </section>
    <xsl:apply-templates select="centre" mode="ask"/>
  </xsl:template>

  <xsl:template match="page" mode="aside">
    <section class="card" aria-labelledby="types">
      <h2 id="types"><m:t>Samples of other contract types</m:t></h2>
      <ul class="plain"><xsl:apply-templates select="sample-page/type[not(@code = /page/sample-page/sample/@type)]"/></ul>
    </section>
    <section class="card" aria-labelledby="own">
      <h2 id="own"><m:t>Which type is yours?</m:t></h2>
      <p><a class="more" href="{@base}/my-contract"><m:t note="Title of a page: a contract shown without signing in">My contract</m:t></a></p>
    </section>
  </xsl:template>

  <xsl:template match="type">
    <li><a href="{/page/@base}/invoice-sample/{@code}"><xsl:call-template name="contract-type"><xsl:with-param name="code" select="@code"/></xsl:call-template></a></li>
  </xsl:template>

</xsl:stylesheet>
