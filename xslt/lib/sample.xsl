<?xml version="1.0" encoding="UTF-8"?>
<!-- The sample invoice of a contract type: a picture of the paper with numbers on it, and what they mean (DEV-5). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:template match="sample">
    <figure class="figure sample" aria-labelledby="sample-caption">
      <figcaption id="sample-caption"><m:t>Sample invoice for one quarter; all names and figures are invented.</m:t></figcaption>
      <dl class="pairs">
        <div>
          <dt><xsl:apply-templates select="mark[@code = 'customer']" mode="spot"/><m:t>Customer number</m:t></dt>
          <dd><code class="serial" dir="ltr"><xsl:value-of select="@customer"/></code></dd>
        </div>
        <div>
          <dt><xsl:apply-templates select="mark[@code = 'number']" mode="spot"/><m:t>Invoice number and date</m:t></dt>
          <dd><code class="serial" dir="ltr"><xsl:value-of select="'2026-01733'"/></code><br/><time datetime="2026-04-01"><xsl:value-of select="l:day('2026-04-01')"/></time></dd>
        </div>
        <div>
          <dt><xsl:apply-templates select="mark[@code = 'contract']" mode="spot"/><m:t>Contract</m:t></dt>
          <dd><code class="serial" dir="ltr"><xsl:value-of select="'204518'"/></code><br/><xsl:call-template name="contract-type"><xsl:with-param name="code" select="@type"/></xsl:call-template></dd>
        </div>
        <div>
          <dt><xsl:apply-templates select="mark[@code = 'period']" mode="spot"/><m:t>Billing period</m:t></dt>
          <dd><m:t><time datetime="2026-01-01"><m:arg name="first" select="l:day('2026-01-01')"/></time> to <time datetime="2026-03-31"><m:arg name="last" select="l:day('2026-03-31')"/></time></m:t></dd>
        </div>
        <div>
          <dt><xsl:apply-templates select="mark[@code = 'device']" mode="spot"/><m:t>Device and place</m:t></dt>
          <dd><code class="serial" dir="ltr"><xsl:value-of select="@serial"/></code><br/><m:t>Reception, ground floor</m:t></dd>
        </div>
      </dl>
      <div class="table-scroll" role="group" aria-labelledby="sample-lines" tabindex="0">
        <table class="table">
          <caption id="sample-lines"><m:t>Invoice lines</m:t></caption>
          <thead>
            <tr>
              <th scope="col"><m:t note="Column: a line of an invoice">Line</m:t></th>
              <th scope="col" class="number"><m:t>Quantity</m:t></th>
              <th scope="col" class="number"><m:t>Unit price</m:t></th>
              <th scope="col" class="number"><m:t>Amount</m:t></th>
            </tr>
          </thead>
          <tbody><xsl:apply-templates select="line" mode="sample"/></tbody>
          <tfoot>
            <tr>
              <th scope="row" colspan="3"><xsl:apply-templates select="mark[@code = 'net']" mode="spot"/><m:t>Total before value added tax</m:t></th>
              <td class="number"><strong><xsl:value-of select="l:money(@net-minor, @currency)"/></strong></td>
            </tr>
          </tfoot>
        </table>
      </div>
    </figure>
  </xsl:template>

  <xsl:template match="mark" mode="spot">
    <a class="tag spot" href="#mark-{@n}"><span class="hidden"><m:t>Explanation <m:arg name="n" select="l:number(@n)"/></m:t></span><span aria-hidden="true"><xsl:value-of select="l:number(@n)"/></span></a>
    <xsl:text> </xsl:text>
  </xsl:template>

  <xsl:template match="line" mode="sample">
    <xsl:variable name="n" select="@n"/>
    <tr>
      <th scope="row"><xsl:apply-templates select="../mark[@n = $n]" mode="spot"/><xsl:apply-templates select="." mode="sample-name"/></th>
      <td class="number">
        <xsl:choose>
          <xsl:when test="@kind = 'labour'"><m:n count="@quantity"><m:one>One minute</m:one><m:other><m:arg name="n" select="l:number(@quantity)"/> minutes</m:other></m:n></xsl:when>
          <xsl:otherwise><xsl:value-of select="l:number(@quantity)"/></xsl:otherwise>
        </xsl:choose>
      </td>
      <td class="number"><xsl:value-of select="l:price(@price-micro, ../@currency)"/></td>
      <td class="number"><xsl:value-of select="l:money(@amount-minor, ../@currency)"/></td>
    </tr>
  </xsl:template>

  <xsl:template match="line" mode="sample-name">
    <xsl:choose>
      <xsl:when test="@mark = 'rate'"><m:t>Base fee for the quarter</m:t></xsl:when>
      <xsl:when test="@mark = 'rental'"><m:t note="Line of an invoice">Rental for the quarter</m:t></xsl:when>
      <xsl:when test="@mark = 'beyond' and @register = 'colour'"><m:t>Colour pages above the volume included</m:t></xsl:when>
      <xsl:when test="@mark = 'beyond'"><m:t>Black-and-white pages above the volume included</m:t></xsl:when>
      <xsl:when test="@mark = 'pages'"><m:t>Black-and-white pages</m:t></xsl:when>
      <xsl:when test="@mark = 'colour'"><m:t>Colour pages</m:t></xsl:when>
      <xsl:when test="@mark = 'credit'"><m:t>Credit for an estimate of the quarter before</m:t></xsl:when>
      <xsl:when test="@mark = 'labour'"><m:t note="Line of an invoice">The technician’s work</m:t></xsl:when>
      <xsl:when test="@mark = 'travel'"><m:t note="Line of an invoice">The technician’s travel</m:t></xsl:when>
      <xsl:otherwise><m:t note="Line of an invoice: a spare part">Drum</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="sample" mode="legend">
    <ol class="legend"><xsl:apply-templates select="mark" mode="legend"/></ol>
  </xsl:template>

  <xsl:template match="mark" mode="legend">
    <xsl:variable name="n" select="@n"/>
    <li id="mark-{@n}">
      <p>
        <xsl:choose>
          <xsl:when test="@code = 'customer'"><m:t>The number of your company. You need it to register, and it stands on every invoice in the same place.</m:t></xsl:when>
          <xsl:when test="@code = 'number'"><m:t>Quote the number when you pay or ask. The payment term in your contract counts from the date.</m:t></xsl:when>
          <xsl:when test="@code = 'contract'"><m:t>The contract number and the type: it decides which lines an invoice has.</m:t></xsl:when>
          <xsl:when test="@code = 'period'"><m:t>The months this invoice covers. A base fee is for the whole period, the pages are those printed in it.</m:t></xsl:when>
          <xsl:when test="@code = 'device'"><m:t>The serial number, the device type behind it, and the place we know. If the place is out of date, correct it in the portal.</m:t></xsl:when>
          <xsl:when test="@code = 'net'"><m:t>Your invoice shows the value added tax of your country below this line, and the day by which the sum is due.</m:t></xsl:when>
          <xsl:otherwise><xsl:apply-templates select="../line[@n = $n]" mode="sample-text"/></xsl:otherwise>
        </xsl:choose>
      </p>
    </li>
  </xsl:template>

  <xsl:template match="line" mode="sample-text">
    <xsl:choose>
      <xsl:when test="@mark = 'rate'"><m:t>The fixed part. It pays for the volume of pages included, whether you print them or not.</m:t></xsl:when>
      <xsl:when test="@mark = 'rental'"><m:t>One sum for the device and the volume of pages included. It stays the same in every quarter of the term.</m:t></xsl:when>
      <xsl:when test="@mark = 'beyond'"><m:t note="all arguments are formatted numbers">Printed less included: <m:arg name="printed" select="l:number(@printed)"/> − <m:arg name="included" select="l:number(@included)"/> = <m:arg name="billed" select="l:number(@quantity)"/> pages at the price per page.</m:t></xsl:when>
      <xsl:when test="@mark = 'pages'"><m:t>The meter at the end of the period less the meter at its start; in this contract every page has its price.</m:t></xsl:when>
      <xsl:when test="@mark = 'colour'"><m:t>In this contract no colour pages are included, so each of them has its price.</m:t></xsl:when>
      <xsl:when test="@mark = 'credit'"><m:t>The colour meter was estimated too high a quarter ago. When the real reading was accepted, the pages charged too many became a credit.</m:t></xsl:when>
      <xsl:when test="@mark = 'labour'"><m:t>The minutes a technician worked at the device, as you signed for them.</m:t></xsl:when>
      <xsl:when test="@mark = 'travel'"><m:t>One sum for the way there and back, however far it was.</m:t></xsl:when>
      <xsl:otherwise><m:t>Parts that were replaced. In other contract types they are included.</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
