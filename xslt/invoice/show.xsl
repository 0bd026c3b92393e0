<?xml version="1.0" encoding="UTF-8"?>
<!-- One invoice with its lines. What is set on paper is this page without what changes or is worked with (DEV-5). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>
  <xsl:import href="../lib/ask.xsl"/>

  <xsl:template match="page" mode="title"><xsl:apply-templates select="invoice-page/invoice" mode="kind"/><xsl:text> </xsl:text><xsl:value-of select="invoice-page/invoice/@number"/></xsl:template>
  <xsl:template match="page" mode="heading"><xsl:apply-templates select="invoice-page/invoice" mode="kind"/><xsl:text> </xsl:text><bdi dir="ltr"><xsl:value-of select="invoice-page/invoice/@number"/></bdi></xsl:template>
  <xsl:template match="page" mode="crumbs">
    <li><a href="{@base}/contracts"><m:t>Contracts</m:t></a></li>
    <li><a href="{@base}/invoices"><m:t>Invoices</m:t></a></li>
  </xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="invoice-page"/></xsl:template>

  <xsl:template match="invoice-page">
    <xsl:apply-templates select="invoice" mode="paper"/>
    <xsl:apply-templates select="invoice" mode="head"/>
    <xsl:apply-templates select="." mode="lines"/>
    <xsl:apply-templates select="." mode="pages"/>
    <xsl:apply-templates select="invoice" mode="totals"/>
    <xsl:apply-templates select="seller"/>
    <section class="section no-print" aria-labelledby="wrong">
      <h2 id="wrong"><m:t>Something looks wrong</m:t></h2>
      <p>
        <xsl:choose>
          <xsl:when test="invoice/@contract-type"><m:t>A sample of this contract type explains <a href="{/page/@base}/invoice-sample/{invoice/@contract-type}">each place of the invoice</a>.</m:t></xsl:when>
          <xsl:otherwise><m:t>The guide explains <a href="{/page/@base}/guides/invoices">each place of an invoice</a>.</m:t></xsl:otherwise>
        </xsl:choose>
      </p>
      <xsl:apply-templates select="/page/centre" mode="ask"/>
    </section>
  </xsl:template>

  <!-- The state, and the file to keep. -->
  <xsl:template match="invoice" mode="paper">
    <p class="no-print"><xsl:apply-templates select="." mode="state"/></p>
    <xsl:if test="@size">
      <p class="actions no-print">
        <a class="button" href="{/page/@base}/invoices/{@id}/pdf" type="application/pdf" download="download">
          <xsl:call-template name="icon"><xsl:with-param name="name" select="'download'"/></xsl:call-template>
          <m:t>PDF, <m:arg name="size" select="l:bytes(@size)"/></m:t>
        </a>
      </p>
    </xsl:if>
    <xsl:if test="not(@size)"><p class="hint no-print"><m:t>The PDF of this invoice is being made. It stands here within a few minutes.</m:t></p></xsl:if>
  </xsl:template>

  <xsl:template match="invoice" mode="head">
    <dl class="pairs">
      <div><dt><m:t>Customer</m:t></dt><dd><bdi><xsl:value-of select="../@customer"/></bdi></dd></div>
      <div><dt><m:t>Customer number</m:t></dt><dd><code class="serial" dir="ltr"><xsl:value-of select="../@customer-number"/></code></dd></div>
      <div><dt><m:t note="When an invoice was written">Issued</m:t></dt><dd><time datetime="{@issued}"><xsl:value-of select="l:day(@issued)"/></time></dd></div>
      <xsl:if test="not(@kind = 'credit')">
        <div><dt><m:t note="By when an invoice is to be paid">Payable by</m:t></dt><dd><time datetime="{@due}"><xsl:value-of select="l:day(@due)"/></time></dd></div>
      </xsl:if>
      <div><dt><m:t>Billing period</m:t></dt><dd><xsl:apply-templates select="." mode="period"/></dd></div>
      <xsl:if test="@contract">
        <div>
          <dt><m:t>Contract</m:t></dt>
          <dd>
            <a href="{/page/@base}/contracts/{@contract}"><bdi dir="ltr"><xsl:value-of select="@contract-number"/></bdi></a>
            <xsl:text> </xsl:text><span class="meta"><xsl:call-template name="contract-type"><xsl:with-param name="code" select="@contract-type"/></xsl:call-template></span>
          </dd>
        </div>
      </xsl:if>
    </dl>
  </xsl:template>

  <xsl:template match="invoice-page" mode="lines">
    <div class="table-scroll" role="group" aria-labelledby="lines" tabindex="0">
      <table class="table">
        <caption id="lines"><m:t>Invoice lines</m:t></caption>
        <thead>
          <tr>
            <th scope="col"><m:t note="Column: a line of an invoice">Line</m:t></th>
            <th scope="col"><m:t>Device</m:t></th>
            <th scope="col"><m:t>Meter readings</m:t></th>
            <th scope="col" class="number"><m:t>Quantity</m:t></th>
            <th scope="col" class="number"><m:t>Unit price</m:t></th>
            <th scope="col" class="number"><m:t>Amount</m:t></th>
          </tr>
        </thead>
        <tbody><xsl:apply-templates select="line"/></tbody>
      </table>
    </div>
  </xsl:template>

  <xsl:template match="line">
    <tr>
      <th scope="row">
        <xsl:apply-templates select="." mode="name"/>
        <xsl:if test="@note"><br/><span class="meta"><bdi><xsl:value-of select="@note"/></bdi></span></xsl:if>
      </th>
      <td>
        <xsl:if test="@serial"><a href="{/page/@base}/devices/{@device}"><bdi dir="ltr"><xsl:value-of select="@serial"/></bdi></a><br/><bdi class="meta" dir="ltr"><xsl:value-of select="@model"/></bdi></xsl:if>
      </td>
      <td>
        <xsl:if test="@count-to">
          <m:t note="A meter at the start and at the end of a period"><m:arg name="from" select="l:number(@count-from)"/> to <m:arg name="to" select="l:number(@count-to)"/></m:t>
          <xsl:if test="@estimated"><br/><span class="meta"><m:t ctx="reading" note="State of a meter reading">Estimated</m:t></span></xsl:if>
        </xsl:if>
      </td>
      <td class="number">
        <xsl:choose>
          <xsl:when test="@kind = 'labour'"><m:n count="@quantity"><m:one>One minute</m:one><m:other><m:arg name="n" select="l:number(@quantity)"/> minutes</m:other></m:n></xsl:when>
          <xsl:otherwise><xsl:value-of select="l:number(@quantity)"/></xsl:otherwise>
        </xsl:choose>
      </td>
      <td class="number"><xsl:value-of select="l:price(@price-micro, ../invoice/@currency)"/></td>
      <td class="number"><xsl:value-of select="l:money(@amount-minor, ../invoice/@currency)"/></td>
    </tr>
  </xsl:template>

  <xsl:template match="line" mode="name">
    <xsl:choose>
      <xsl:when test="@kind = 'rate'"><m:t note="Line of an invoice: a fixed amount">Rate for the billing period</m:t></xsl:when>
      <xsl:when test="@kind = 'pages'"><xsl:call-template name="page-kind"><xsl:with-param name="code" select="@register"/></xsl:call-template></xsl:when>
      <xsl:when test="@kind = 'article'"><m:t note="Line of an invoice">Consumable or part</m:t></xsl:when>
      <xsl:when test="@kind = 'labour'"><m:t note="Line of an invoice">The technician’s work</m:t></xsl:when>
      <xsl:when test="@kind = 'travel'"><m:t note="Line of an invoice">The technician’s travel</m:t></xsl:when>
      <xsl:when test="@kind = 'credit'"><m:t note="Line of an invoice: money given back">Credit</m:t></xsl:when>
      <xsl:otherwise><m:t note="Line of an invoice">Other</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="invoice-page" mode="pages">
    <xsl:if test="@next or @later">
      <nav class="pages">
        <xsl:attribute name="aria-label"><m:t>Pages of the list</m:t></xsl:attribute>
        <xsl:if test="@later"><a class="button button-quiet" href="{/page/@base}/invoices/{invoice/@id}"><m:t note="To the first page of a long list">Back to the beginning</m:t></a></xsl:if>
        <xsl:if test="@next"><a class="button" href="{/page/@base}/invoices/{invoice/@id}?after={@next}"><m:t note="To the next page of a long list">Next page</m:t></a></xsl:if>
      </nav>
    </xsl:if>
  </xsl:template>

  <xsl:template match="invoice" mode="totals">
    <dl class="pairs">
      <div><dt><m:t>Total before value added tax</m:t></dt><dd><xsl:value-of select="l:money(@net-minor, @currency)"/></dd></div>
      <div><dt><m:t note="rate is a percentage">Value added tax, <m:arg name="rate" select="l:percent(@tax-permille)"/></m:t></dt><dd><xsl:value-of select="l:money(@tax-minor, @currency)"/></dd></div>
      <div><dt><m:t note="The whole sum of an invoice, with tax">Total</m:t></dt><dd><strong><xsl:value-of select="l:money(@total-minor, @currency)"/></strong></dd></div>
    </dl>
  </xsl:template>

  <xsl:template match="seller">
    <p class="meta">
      <xsl:value-of select="@company"/>
      <xsl:if test="@street"><xsl:text>, </xsl:text><xsl:value-of select="@street"/></xsl:if>
      <xsl:if test="@town"><xsl:text>, </xsl:text><xsl:value-of select="@postcode"/><xsl:text> </xsl:text><xsl:value-of select="@town"/></xsl:if>
      <xsl:text>, </xsl:text><xsl:value-of select="l:country(@country)"/>
      <xsl:if test="@vat"><xsl:text> · </xsl:text><xsl:value-of select="@vat"/></xsl:if>
      <xsl:if test="@register"><xsl:text> · </xsl:text><xsl:value-of select="@register"/></xsl:if>
    </p>
  </xsl:template>

</xsl:stylesheet>
