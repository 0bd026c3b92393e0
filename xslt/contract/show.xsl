<?xml version="1.0" encoding="UTF-8"?>
<!-- One contract: what it runs for, includes and costs, its devices, and a sample of its invoices (DEV-4, DEV-5). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="../lib/contract.xsl"/>
  <xsl:import href="../lib/sample.xsl"/>

  <xsl:template match="page" mode="title"><m:t note="Title of a page: one contract">Contract <m:arg name="number" select="contract-page/contract/@number"/></m:t></xsl:template>
  <xsl:template match="page" mode="heading"><m:t note="Title of a page: one contract">Contract <bdi dir="ltr"><m:arg name="number" select="contract-page/contract/@number"/></bdi></m:t></xsl:template>
  <xsl:template match="page" mode="lead">
    <xsl:apply-templates select="contract-page/contract" mode="span"/>
  </xsl:template>
  <xsl:template match="page" mode="crumbs"><li><a href="{@base}/contracts"><m:t>Contracts</m:t></a></li></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="contract-page"/></xsl:template>

  <xsl:template match="contract-page">
    <xsl:apply-templates select="contract" mode="pairs"/>
    <xsl:apply-templates select="contract" mode="included"/>
    <xsl:apply-templates select="contract[@currency]" mode="prices"/>
    <section class="section" aria-labelledby="devices">
      <h2 id="devices"><m:t>Devices in this contract</m:t></h2>
      <p class="meta"><m:n count="contract/@devices"><m:one>One device</m:one><m:other><m:arg name="n" select="l:number(contract/@devices)"/> devices</m:other></m:n></p>
      <xsl:if test="device"><ul class="list"><xsl:apply-templates select="device"/></ul></xsl:if>
      <xsl:apply-templates select="." mode="pages"/>
    </section>
    <section class="section" aria-labelledby="invoice">
      <h2 id="invoice"><m:t>How to read an invoice of this contract</m:t></h2>
      <xsl:apply-templates select="sample"/>
    </section>
    <section class="section" aria-labelledby="legend">
      <h2 id="legend"><m:t>What the numbers mean</m:t></h2>
      <xsl:apply-templates select="sample" mode="legend"/>
    </section>
  </xsl:template>

  <xsl:template match="contract" mode="prices">
    <section class="section" aria-labelledby="prices">
      <h2 id="prices"><m:t>What it costs</m:t></h2>
      <p><m:t>All prices before value added tax.</m:t></p>
      <xsl:if test="@rate-minor &gt; 0">
        <dl class="pairs"><div>
          <dt><m:t note="A fixed amount of a contract">Rate for each billing period</m:t></dt>
          <dd><xsl:value-of select="l:money(@rate-minor, @currency)"/></dd>
        </div></dl>
      </xsl:if>
      <xsl:if test="price">
        <div class="table-scroll" role="group" aria-labelledby="page-prices" tabindex="0">
          <table class="table">
            <caption id="page-prices"><m:t>Pages for each device and billing period</m:t></caption>
            <thead><tr>
              <th scope="col"><m:t>Pages</m:t></th>
              <th scope="col" class="number"><m:t note="Column: pages in each billing period and for each device that cost nothing more">Included</m:t></th>
              <th scope="col" class="number"><m:t note="Column: price of one page beyond those included">Each further page</m:t></th>
            </tr></thead>
            <tbody><xsl:apply-templates select="price"/></tbody>
          </table>
        </div>
      </xsl:if>
    </section>
  </xsl:template>

  <xsl:template match="price">
    <tr>
      <th scope="row"><xsl:call-template name="page-kind"><xsl:with-param name="code" select="@register"/></xsl:call-template></th>
      <td class="number"><xsl:value-of select="l:number(@included)"/></td>
      <td class="number"><xsl:value-of select="l:price(@price-micro, ../@currency)"/></td>
    </tr>
  </xsl:template>

  <xsl:template match="device">
    <li>
      <div class="main">
        <a class="name" href="{/page/@base}/devices/{@id}"><bdi dir="ltr"><xsl:value-of select="@serial"/></bdi></a>
        <xsl:text> </xsl:text><bdi dir="ltr"><xsl:value-of select="@model"/></bdi>
        <xsl:if test="@site or @place">
          <p class="meta">
            <xsl:if test="@site"><bdi><xsl:value-of select="@site"/></bdi></xsl:if>
            <xsl:if test="@town"><xsl:text>, </xsl:text><bdi><xsl:value-of select="@town"/></bdi></xsl:if>
            <xsl:if test="@place"><xsl:if test="@site"><xsl:text> · </xsl:text></xsl:if><bdi><xsl:value-of select="@place"/></bdi></xsl:if>
          </p>
        </xsl:if>
      </div>
      <xsl:if test="@due">
        <span class="meta"><m:t note="By when the next meter reading is due">Reading due <time datetime="{@due}"><m:arg name="day" select="l:day(@due)"/></time></m:t></span>
      </xsl:if>
    </li>
  </xsl:template>

  <xsl:template match="contract-page" mode="pages">
    <xsl:if test="@next or @later">
      <nav class="pages">
        <xsl:attribute name="aria-label"><m:t>Pages of the list</m:t></xsl:attribute>
        <xsl:if test="@later"><a class="button button-quiet" href="{/page/@base}/contracts/{contract/@id}#devices"><m:t note="To the first page of a long list">Back to the beginning</m:t></a></xsl:if>
        <xsl:if test="@next"><a class="button" href="{/page/@base}/contracts/{contract/@id}?after={@next}#devices"><m:t note="To the next page of a long list">Next page</m:t></a></xsl:if>
      </nav>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
