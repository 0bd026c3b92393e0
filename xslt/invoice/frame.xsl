<?xml version="1.0" encoding="UTF-8"?>
<!-- What the pages of invoices say alike: what a paper is called, and its state. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="../lib/contract.xsl"/>

  <xsl:template match="invoice" mode="kind">
    <xsl:choose>
      <xsl:when test="@kind = 'credit'"><m:t note="A paper that gives money back">Credit note</m:t></xsl:when>
      <xsl:otherwise><m:t note="One paper">Invoice</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="invoice" mode="state">
    <xsl:choose>
      <xsl:when test="@state = 'open'"><span class="state state-info"><m:t note="State of an invoice: not paid yet">Open</m:t></span></xsl:when>
      <xsl:when test="@state = 'paid'"><span class="state state-good"><m:t note="State of an invoice">Paid</m:t></span></xsl:when>
      <xsl:when test="@state = 'overdue'"><span class="state state-warn"><m:t note="State of an invoice: it should have been paid">Overdue</m:t></span></xsl:when>
      <xsl:otherwise><span class="state state-quiet"><m:t ctx="invoice" note="State of an invoice">Cancelled</m:t></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="invoice" mode="period">
    <m:t note="First and last day billed, both included"><time datetime="{@from}"><m:arg name="first" select="l:day(@from)"/></time> to <time datetime="{@to}"><m:arg name="last" select="l:day(@to)"/></time></m:t>
  </xsl:template>

</xsl:stylesheet>
