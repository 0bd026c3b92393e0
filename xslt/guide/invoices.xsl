<?xml version="1.0" encoding="UTF-8"?>
<!-- Guide to contract invoices: a sample with numbered places, their explanations, and where the contract can be read. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>
  <xsl:import href="invoices-sample.xsl"/>
  <xsl:import href="invoices-legend.xsl"/>

  <xsl:template match="page" mode="title">
    <m:t>Your contract invoice explained</m:t>
  </xsl:template>

  <xsl:template match="page" mode="lead">
    <m:t>A sample invoice with numbers on it: each number leads to what the place means and where the amount comes from.</m:t>
  </xsl:template>

  <xsl:template match="guide-page">
    <xsl:apply-templates select="facts" mode="sample"/>
    <xsl:apply-templates select="facts" mode="legend"/>
    <xsl:apply-templates select="facts" mode="own-contract"/>
    <xsl:apply-templates select="facts" mode="disagree"/>
    <xsl:apply-templates select="." mode="still-stuck"/>
  </xsl:template>

  <!-- Amounts of the sample in the smallest unit of the currency; a country with another currency replaces this. -->
  <xsl:template match="facts" mode="amount">
    <xsl:param name="minor"/>
    <xsl:value-of select="l:money($minor, 'EUR')"/>
  </xsl:template>

  <xsl:template match="facts" mode="own-contract">
    <section class="section" aria-labelledby="own-contract">
      <h2 id="own-contract"><m:t>Read your own contract</m:t></h2>
      <div class="prose">
        <p><m:t>For each active contract the portal shows the contract number, the type with a description, start, end and term, the billing period, the devices, what is included, and the response time agreed.</m:t></p>
        <p><m:t>You reach it with a serial number and your customer number; both stand on the invoice. Without signing in you see the contract but neither names nor amounts.</m:t></p>
        <p><m:t>After signing in you also find your own invoices, each with its lines, its state and the file to download.</m:t></p>
        <xsl:if test="/page/feature[@name = 'contracts']">
          <p><a class="more" href="{/page/@base}/my-contract"><m:t>Look up your contract</m:t></a></p>
          <p><m:t>There is a sample invoice for each contract type: <a href="{/page/@base}/invoice-sample/page">price per page</a>, <a href="{/page/@base}/invoice-sample/allowance">monthly volume</a>, <a href="{/page/@base}/invoice-sample/rental">rental with pages</a> and <a href="{/page/@base}/invoice-sample/service">service by effort</a>.</m:t></p>
        </xsl:if>
      </div>
    </section>
  </xsl:template>

  <xsl:template match="facts" mode="disagree">
    <section class="section" aria-labelledby="disagree">
      <h2 id="disagree"><m:t>Something looks wrong</m:t></h2>
      <div class="prose">
        <ul>
          <li><m:t>A meter is marked as an estimate: send the real reading, and the difference is credited. The <a href="{/page/@base}/guides/readings#below-estimate">guide to meter readings</a> shows how.</m:t></li>
          <li><m:t>A device stands elsewhere or has left the house: report the move or the removal, and the next invoice follows it.</m:t></li>
          <li><m:t>An amount is unclear: open a ticket with the subject invoice and name the line. The contract desk of your support centre answers it.</m:t></li>
        </ul>
      </div>
    </section>
  </xsl:template>
</xsl:stylesheet>
