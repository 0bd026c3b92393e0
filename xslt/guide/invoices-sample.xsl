<?xml version="1.0" encoding="UTF-8"?>
<!-- The sample invoice, drawn as a document with numbered places; all figures belong to an invented quarter and add up. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:template match="facts" mode="sample">
    <figure class="figure sample" aria-labelledby="sample-caption">
      <figcaption id="sample-caption"><m:t>Sample invoice for one quarter; all names and figures are invented.</m:t></figcaption>
      <dl class="pairs">
        <div>
          <dt><xsl:apply-templates select="." mode="spot"><xsl:with-param name="n" select="1"/></xsl:apply-templates><m:t>Customer number</m:t></dt>
          <dd><code class="serial" dir="ltr"><xsl:apply-templates select="." mode="sample-customer"/></code></dd>
        </div>
        <div>
          <dt><xsl:apply-templates select="." mode="spot"><xsl:with-param name="n" select="2"/></xsl:apply-templates><m:t>Invoice number and date</m:t></dt>
          <dd><code class="serial" dir="ltr"><xsl:value-of select="'2026-01733'"/></code><br/><time datetime="2026-04-01"><xsl:value-of select="l:day('2026-04-01')"/></time></dd>
        </div>
        <div>
          <dt><xsl:apply-templates select="." mode="spot"><xsl:with-param name="n" select="3"/></xsl:apply-templates><m:t>Contract</m:t></dt>
          <dd><code class="serial" dir="ltr"><xsl:value-of select="'204518'"/></code><br/><m:t note="Name of a contract type: price per page with service and toner included">Pages with service and toner</m:t></dd>
        </div>
        <div>
          <dt><xsl:apply-templates select="." mode="spot"><xsl:with-param name="n" select="4"/></xsl:apply-templates><m:t>Billing period</m:t></dt>
          <dd><m:t><time datetime="2026-01-01"><m:arg name="first" select="l:day('2026-01-01')"/></time> to <time datetime="2026-03-31"><m:arg name="last" select="l:day('2026-03-31')"/></time></m:t></dd>
        </div>
        <div>
          <dt><xsl:apply-templates select="." mode="spot"><xsl:with-param name="n" select="5"/></xsl:apply-templates><m:t>Device and place</m:t></dt>
          <dd><code class="serial" dir="ltr"><xsl:apply-templates select="." mode="sample-serial"/></code><br/><m:t>Reception, ground floor</m:t></dd>
        </div>
      </dl>
      <xsl:apply-templates select="." mode="sample-meters"/>
      <xsl:apply-templates select="." mode="sample-lines"/>
    </figure>
  </xsl:template>

  <!-- A number on the sample; it leads to the explanation with the same number. -->
  <xsl:template match="facts" mode="spot">
    <xsl:param name="n"/>
    <a class="tag spot" href="#mark-{$n}"><span class="hidden"><m:t>Explanation <m:arg name="n" select="l:number($n)"/></m:t></span><span aria-hidden="true"><xsl:value-of select="l:number($n)"/></span></a>
    <xsl:text> </xsl:text>
  </xsl:template>

  <xsl:template match="facts" mode="sample-customer">
    <xsl:choose>
      <xsl:when test="@customer-example"><xsl:value-of select="@customer-example"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="'100482'"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="facts" mode="sample-serial">
    <xsl:choose>
      <xsl:when test="@serial-printed"><xsl:value-of select="@serial-printed"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="@serial-example"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="facts" mode="sample-meters">
    <div class="table-scroll" role="group" aria-labelledby="sample-meters" tabindex="0">
      <table class="table">
        <caption id="sample-meters"><xsl:apply-templates select="." mode="spot"><xsl:with-param name="n" select="6"/></xsl:apply-templates><m:t>Meter readings</m:t></caption>
        <thead>
          <tr>
            <th scope="col"><m:t note="A meter (counter) of a printer">Meter</m:t></th>
            <th scope="col" class="number"><m:t note="Column: the meter at the start of the billing period">Start</m:t></th>
            <th scope="col" class="number"><m:t note="Column: the meter at the end of the billing period">End</m:t></th>
            <th scope="col" class="number"><m:t>Pages</m:t></th>
            <th scope="col"><m:t note="Column: where a meter reading comes from">Source</m:t></th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row"><m:t note="Meter of a printer">Black-and-white</m:t></th>
            <td class="number"><xsl:value-of select="l:number(12001)"/></td>
            <td class="number"><xsl:value-of select="l:number(15121)"/></td>
            <td class="number"><xsl:value-of select="l:number(3120)"/></td>
            <td><m:t ctx="reading" note="The meter was read by the customer, not estimated">Read</m:t></td>
          </tr>
          <tr>
            <th scope="row"><m:t note="Meter of a printer">Colour</m:t></th>
            <td class="number"><xsl:value-of select="l:number(2450)"/></td>
            <td class="number"><xsl:value-of select="l:number(2875)"/></td>
            <td class="number"><xsl:value-of select="l:number(425)"/></td>
            <td><m:t ctx="reading" note="State of a meter reading">Estimated</m:t></td>
          </tr>
        </tbody>
      </table>
    </div>
  </xsl:template>

  <xsl:template match="facts" mode="sample-lines">
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
        <tbody>
          <xsl:apply-templates select="." mode="sample-row"><xsl:with-param name="n" select="7"/><xsl:with-param name="quantity" select="1"/><xsl:with-param name="price" select="4900"/><xsl:with-param name="sum" select="4900"/></xsl:apply-templates>
          <xsl:apply-templates select="." mode="sample-row"><xsl:with-param name="n" select="8"/><xsl:with-param name="quantity" select="120"/><xsl:with-param name="price" select="1"/><xsl:with-param name="sum" select="120"/></xsl:apply-templates>
          <xsl:apply-templates select="." mode="sample-row"><xsl:with-param name="n" select="9"/><xsl:with-param name="quantity" select="425"/><xsl:with-param name="price" select="6"/><xsl:with-param name="sum" select="2550"/></xsl:apply-templates>
          <xsl:apply-templates select="." mode="sample-row"><xsl:with-param name="n" select="10"/><xsl:with-param name="quantity" select="100"/><xsl:with-param name="price" select="-6"/><xsl:with-param name="sum" select="-600"/></xsl:apply-templates>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colspan="3"><xsl:apply-templates select="." mode="spot"><xsl:with-param name="n" select="11"/></xsl:apply-templates><m:t>Total before value added tax</m:t></th>
            <td class="number"><strong><xsl:apply-templates select="." mode="amount"><xsl:with-param name="minor" select="6970"/></xsl:apply-templates></strong></td>
          </tr>
        </tfoot>
      </table>
    </div>
  </xsl:template>

  <xsl:template match="facts" mode="sample-row">
    <xsl:param name="n"/>
    <xsl:param name="quantity"/>
    <xsl:param name="price"/>
    <xsl:param name="sum"/>
    <tr>
      <th scope="row">
        <xsl:apply-templates select="." mode="spot"><xsl:with-param name="n" select="$n"/></xsl:apply-templates>
        <xsl:choose>
          <xsl:when test="$n = 7"><m:t>Base fee for the quarter</m:t></xsl:when>
          <xsl:when test="$n = 8"><m:t>Black-and-white pages above the volume included</m:t></xsl:when>
          <xsl:when test="$n = 9"><m:t>Colour pages</m:t></xsl:when>
          <xsl:otherwise><m:t>Credit for an estimate of the quarter before</m:t></xsl:otherwise>
        </xsl:choose>
      </th>
      <td class="number"><xsl:value-of select="l:number($quantity)"/></td>
      <td class="number"><xsl:apply-templates select="." mode="amount"><xsl:with-param name="minor" select="$price"/></xsl:apply-templates></td>
      <td class="number"><xsl:apply-templates select="." mode="amount"><xsl:with-param name="minor" select="$sum"/></xsl:apply-templates></td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
