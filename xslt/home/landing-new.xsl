<?xml version="1.0" encoding="UTF-8"?>
<!-- What is new in the portal, and what a customer with devices gains by it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <!-- What is not open yet is announced as such. -->
  <xsl:template match="landing" mode="new-heading"><m:t>Coming with accounts</m:t></xsl:template>
  <xsl:template match="landing[/page/feature/@name='accounts']" mode="new-heading"><m:t>Coming next</m:t></xsl:template>
  <xsl:template match="landing[/page/feature/@name='tickets']" mode="new-heading"><m:t>What is new</m:t></xsl:template>
  <xsl:template match="landing" mode="benefits-heading"><m:t>What you gain with an account</m:t></xsl:template>
  <xsl:template match="landing[/page/feature/@name='accounts']" mode="benefits-heading"><m:t>What you gain</m:t></xsl:template>

  <xsl:template match="landing" mode="new">
    <li class="card">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'search'"/></xsl:call-template>
      <h3><m:t>Guided help</m:t></h3>
      <p><m:t>A few questions about what you see on the device, then the steps that fit. If they are not enough, your answers go into the ticket.</m:t></p>
    </li>
    <li class="card">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'ticket'"/></xsl:call-template>
      <h3><m:t>Tickets you can follow</m:t></h3>
      <p><m:t>Each ticket shows its state, who has it, and by when the next step is due.</m:t></p>
    </li>
    <li class="card">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'chat'"/></xsl:call-template>
      <h3><m:t>A conversation with the agent</m:t></h3>
      <p><m:t>You write and read inside the ticket, in your language, with everything in one place.</m:t></p>
    </li>
    <li class="card">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'mail'"/></xsl:call-template>
      <h3><m:t>Mail when something moves</m:t></h3>
      <p><m:t>A message at each step you want to know about, with a link to the very ticket.</m:t></p>
    </li>
    <li class="card">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'toner'"/></xsl:call-template>
      <h3><m:t>Consumables by serial number</m:t></h3>
      <p><m:t>The portal knows which articles fit your device, so you order without an article number.</m:t></p>
    </li>
  </xsl:template>

  <xsl:template match="landing" mode="benefits">
    <li class="card">
      <xsl:call-template name="illustration"><xsl:with-param name="name" select="'benefit-people'"/></xsl:call-template>
      <h3><m:t>Service that fits you</m:t></h3>
      <p><m:t>Solve common problems yourself at any hour, or send a request when it suits you. You see what becomes of it, and a mail tells you if you like.</m:t></p>
    </li>
    <li class="card">
      <xsl:call-template name="illustration"><xsl:with-param name="name" select="'benefit-time'"/></xsl:call-template>
      <h3><m:t>Readings without a telephone call</m:t></h3>
      <p><m:t>Send meter readings by day or night. The last readings stand beside the field, with the day on which each was sent.</m:t></p>
    </li>
    <li class="card">
      <xsl:call-template name="illustration"><xsl:with-param name="name" select="'benefit-follow'"/></xsl:call-template>
      <h3><m:t>Everything in one place</m:t></h3>
      <p><m:t>Devices, contracts, invoices, orders and tickets of your company, together and up to date, with a way to ask about each of them.</m:t></p>
    </li>
  </xsl:template>
</xsl:stylesheet>
