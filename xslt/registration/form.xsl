<?xml version="1.0" encoding="UTF-8"?>
<!-- Registering with customer number and serial number, or a domain (ACC-1, ACC-2). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="../lib/form.xsl"/>
  <xsl:import href="words.xsl"/>

  <xsl:template match="page" mode="title"><m:t note="Heading of the page where people register">Create an account</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>Have an invoice or a letter at hand. A link comes by mail, and with it the account is yours.</m:t></xsl:template>

  <xsl:template match="page" mode="main">
    <xsl:apply-templates select="registration/form"/>
    <p><m:t>You have an account? <a href="{@base}/sign-in">Sign in</a>. Your link did not arrive? <a href="{@base}/activate/again">Ask for a new one</a>.</m:t></p>
    <p class="hint"><m:t>What becomes of these data: <a href="{@base}/about/privacy">Privacy</a>.</m:t></p>
  </xsl:template>

  <xsl:template match="page" mode="aside">
    <h2><m:t>Good to know</m:t></h2>
    <ul>
      <xsl:choose>
        <xsl:when test="feature[@name = 'hosting']"><li><m:t>One domain is enough, however many you have.</m:t></li></xsl:when>
        <xsl:otherwise><li><m:t>One serial number is enough, however many devices you have.</m:t></li></xsl:otherwise>
      </xsl:choose>
      <li><m:t>The first person of a company becomes its administrator. Those who follow are approved by one.</m:t></li>
      <li><a href="{@base}/guides/registration"><m:t>Registration, step by step</m:t></a></li>
    </ul>
  </xsl:template>

  <xsl:template match="form" mode="submit"><m:t note="Button: register">Create the account</m:t></xsl:template>

  <xsl:template match="field[@name = 'mail']" mode="hint"><m:t>Your own, not one shared by a team: you sign in with it.</m:t></xsl:template>
  <xsl:template match="field[@name = 'customer']" mode="hint"><xsl:apply-templates select="/page/registration/facts" mode="customer-hint"/></xsl:template>
  <xsl:template match="facts" mode="customer-hint">
    <xsl:choose>
      <xsl:when test="@customer-example"><m:t>At the top of every invoice, for example <m:arg name="example" select="@customer-example"/>.</m:t></xsl:when>
      <xsl:otherwise><m:t>At the top of every invoice.</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="field[@name = 'serial']" mode="hint"><xsl:apply-templates select="/page/registration/facts" mode="serial-hint"/></xsl:template>
  <xsl:template match="facts" mode="serial-hint">
    <xsl:choose>
      <xsl:when test="@serial-printed"><m:t>Of one of your devices, as the label or the invoice has it: <m:arg name="printed" select="@serial-printed"/>. The device type beside it may stay.</m:t></xsl:when>
      <xsl:when test="@serial-example"><m:t>Of one of your devices, for example <m:arg name="example" select="@serial-example"/>.</m:t></xsl:when>
      <xsl:otherwise><m:t>Of one of your devices.</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="field[@name = 'domain']" mode="hint"><m:t>One of the domains you have with us, for example example.org.</m:t></xsl:template>

</xsl:stylesheet>
