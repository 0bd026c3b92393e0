<?xml version="1.0" encoding="UTF-8"?>
<!-- "My contract": two numbers of an invoice open what was agreed, without names and without amounts (DEV-3). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="../lib/form.xsl"/>
  <xsl:import href="../lib/contract.xsl"/>
  <xsl:import href="../lib/ask.xsl"/>

  <xsl:template match="page" mode="title"><m:t note="Title of a page: a contract shown without signing in">My contract</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>Two numbers of an invoice show what was agreed. No account is needed; names and amounts stay hidden.</m:t></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="my-contract"/></xsl:template>

  <xsl:template match="page" mode="aside">
    <h2><m:t>Good to know</m:t></h2>
    <ul>
      <li><m:t>Prices and invoices are shown to people of your company who are signed in.</m:t></li>
      <li><a href="{@base}/guides/invoices"><m:t>Where the numbers stand on an invoice</m:t></a></li>
      <xsl:if test="feature[@name = 'accounts']"><li><a href="{@base}/register"><m:t note="Heading of the page where people register">Create an account</m:t></a></li></xsl:if>
    </ul>
  </xsl:template>

  <xsl:template match="my-contract"><xsl:apply-templates select="form"/></xsl:template>

  <xsl:template match="my-contract[contract]">
    <xsl:apply-templates select="device"/>
    <xsl:apply-templates select="contract" mode="pairs"/>
    <xsl:apply-templates select="contract" mode="included"/>
    <p><a class="more" href="{/page/@base}/invoice-sample/{contract/@type}"><m:t>How to read an invoice of this contract</m:t></a></p>
    <p><a class="more" href="{/page/@base}/my-contract"><m:t>Look up another device</m:t></a></p>
  </xsl:template>

  <xsl:template match="my-contract[device and not(contract)]">
    <xsl:apply-templates select="device"/>
    <p><m:t>The numbers belong together, but the device is in no contract now.</m:t></p>
    <xsl:apply-templates select="/page/centre" mode="ask"/>
    <p><a class="more" href="{/page/@base}/my-contract"><m:t>Look up another device</m:t></a></p>
  </xsl:template>

  <xsl:template match="device">
    <dl class="pairs"><div>
      <dt><m:t>Device</m:t></dt>
      <dd>
        <code class="serial" dir="ltr"><xsl:value-of select="@serial"/></code><xsl:text> </xsl:text><bdi dir="ltr"><xsl:value-of select="@model"/></bdi>
        <xsl:if test="@due"><span class="meta"><m:t note="By when the next meter reading is due">Reading due <time datetime="{@due}"><m:arg name="day" select="l:day(@due)"/></time></m:t></span></xsl:if>
      </dd>
    </div></dl>
  </xsl:template>

  <xsl:template match="form" mode="submit"><m:t note="Button: shows a contract">Show the contract</m:t></xsl:template>
  <xsl:template match="field[@name = 'customer']" mode="label"><m:t>Customer number</m:t></xsl:template>
  <xsl:template match="field[@name = 'serial']" mode="label"><m:t>Serial number</m:t></xsl:template>
  <xsl:template match="field[@name = 'customer']" mode="hint"><xsl:apply-templates select="/page/my-contract/facts" mode="customer-hint"/></xsl:template>
  <xsl:template match="facts" mode="customer-hint">
    <xsl:choose>
      <xsl:when test="@customer-example"><m:t>At the top of every invoice, for example <m:arg name="example" select="@customer-example"/>.</m:t></xsl:when>
      <xsl:otherwise><m:t>At the top of every invoice.</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="field[@name = 'serial']" mode="hint"><xsl:apply-templates select="/page/my-contract/facts" mode="serial-hint"/></xsl:template>
  <xsl:template match="facts" mode="serial-hint">
    <xsl:choose>
      <xsl:when test="@serial-printed"><m:t>Of one of your devices, as the label or the invoice has it: <m:arg name="printed" select="@serial-printed"/>. The device type beside it may stay.</m:t></xsl:when>
      <xsl:otherwise><m:t>Of one of your devices.</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="problem[@code = 'contract.no-match']">
    <m:t>These two numbers do not open a contract. Copy both from the same invoice, one that is not older than a year; the device must still be yours. If they are right, your support centre finds the contract.</m:t>
  </xsl:template>
  <xsl:template match="problem[@code = 'contract.too-many']">
    <m:t>Too many contracts were asked for from here or with this customer number. Wait an hour, or ask your support centre.</m:t>
  </xsl:template>

</xsl:stylesheet>
