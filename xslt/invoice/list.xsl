<?xml version="1.0" encoding="UTF-8"?>
<!-- A customer's invoices and credit notes, newest first (DEV-5). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>

  <xsl:template match="page" mode="title"><m:t>Invoices</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>What <bdi><m:arg name="customer" select="viewer/@customer"/></bdi> was charged, newest first.</m:t></xsl:template>
  <xsl:template match="page" mode="crumbs"><li><a href="{@base}/contracts"><m:t>Contracts</m:t></a></li></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="invoice-list"/></xsl:template>

  <xsl:template match="invoice-list">
    <xsl:apply-templates select="." mode="filter"/>
    <ul class="list"><xsl:apply-templates select="invoice"/></ul>
    <xsl:apply-templates select="." mode="pages"/>
  </xsl:template>

  <xsl:template match="invoice-list[not(invoice)]">
    <xsl:apply-templates select="." mode="filter"/>
    <div class="empty">
      <xsl:call-template name="illustration"><xsl:with-param name="name" select="'empty-search'"/></xsl:call-template>
      <h2><m:t>No invoice of this kind</m:t></h2>
      <p><m:t>Nothing is in the state you chose.</m:t></p>
      <p class="actions"><a class="button" href="{/page/@base}/invoices"><m:t>Show all invoices</m:t></a></p>
    </div>
  </xsl:template>
  <xsl:template match="invoice-list[not(invoice or @state or @later)]">
    <div class="empty">
      <xsl:call-template name="illustration"><xsl:with-param name="name" select="'empty-guides'"/></xsl:call-template>
      <h2><m:t>No invoice yet</m:t></h2>
      <p><m:t>The first one stands here the day after it is issued. Until then a sample shows how to read it.</m:t></p>
      <p class="actions"><a class="button" href="{/page/@base}/guides/invoices"><m:t>Your contract invoice explained</m:t></a></p>
    </div>
  </xsl:template>

  <xsl:template match="invoice-list" mode="filter">
    <form class="filters" method="get" action="{/page/@base}/invoices">
      <div>
        <label for="state"><m:t>State</m:t></label>
        <select id="state" name="state">
          <option value=""><m:t note="Choice of a filter: invoices in any state">All</m:t></option>
          <option value="open"><xsl:if test="@state = 'open'"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if><m:t note="State of an invoice: not paid yet">Open</m:t></option>
          <option value="overdue"><xsl:if test="@state = 'overdue'"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if><m:t note="State of an invoice: it should have been paid">Overdue</m:t></option>
          <option value="paid"><xsl:if test="@state = 'paid'"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if><m:t note="State of an invoice">Paid</m:t></option>
          <option value="cancelled"><xsl:if test="@state = 'cancelled'"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if><m:t ctx="invoice" note="State of an invoice">Cancelled</m:t></option>
        </select>
      </div>
      <button class="button button-quiet" type="submit"><m:t note="Button of a search form">Show</m:t></button>
    </form>
  </xsl:template>

  <xsl:template match="invoice">
    <li>
      <div class="main">
        <a class="name" href="{/page/@base}/invoices/{@id}"><bdi dir="ltr"><xsl:value-of select="@number"/></bdi></a>
        <xsl:text> </xsl:text><xsl:apply-templates select="." mode="kind"/>
        <p class="meta">
          <m:t note="When an invoice was written">of <time datetime="{@issued}"><m:arg name="day" select="l:day(@issued)"/></time></m:t>
          <xsl:text> · </xsl:text><xsl:apply-templates select="." mode="period"/>
        </p>
      </div>
      <span class="number"><xsl:value-of select="l:money(@total-minor, @currency)"/></span>
      <xsl:apply-templates select="." mode="state"/>
    </li>
  </xsl:template>

  <xsl:template match="invoice-list" mode="pages">
    <xsl:if test="@next or @later">
      <nav class="pages">
        <xsl:attribute name="aria-label"><m:t>Pages of the list</m:t></xsl:attribute>
        <xsl:if test="@later"><a class="button button-quiet" href="{/page/@base}/invoices?state={@state}"><m:t note="To the first page of a long list">Back to the beginning</m:t></a></xsl:if>
        <xsl:if test="@next"><a class="button" href="{/page/@base}/invoices?state={@state}&amp;after={@next}"><m:t note="To the next page of a long list">Next page</m:t></a></xsl:if>
      </nav>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
