<?xml version="1.0" encoding="UTF-8"?>
<!-- What each guide is called, what it is for, and its icon. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:template match="guide[@name='invoices']" mode="name"><m:t>Your contract invoice explained</m:t></xsl:template>
  <xsl:template match="guide[@name='readings']" mode="name"><m:t>Send meter readings</m:t></xsl:template>
  <xsl:template match="guide[@name='consumables']" mode="name"><m:t>Order consumables</m:t></xsl:template>
  <xsl:template match="guide[@name='registration']" mode="name"><m:t>Register for the support portal</m:t></xsl:template>
  <xsl:template match="guide[@name='requests']" mode="name"><m:t>Support requests from start to finish</m:t></xsl:template>
  <xsl:template match="guide[@name='passwords']" mode="name"><m:t>Hand over a password safely</m:t></xsl:template>
  <xsl:template match="guide[@name='domains']" mode="name"><m:t>Domains and support requests</m:t></xsl:template>

  <xsl:template match="guide[@name='invoices']" mode="purpose"><m:t>A sample invoice with numbers, and what each of them means.</m:t></xsl:template>
  <xsl:template match="guide[@name='readings']" mode="purpose"><m:t>From the card to the web: the steps, the rules, and eight questions customers asked.</m:t></xsl:template>
  <xsl:template match="guide[@name='consumables']" mode="purpose"><m:t>Toner and other articles by serial number, what a contract includes, and where empties go.</m:t></xsl:template>
  <xsl:template match="guide[@name='registration']" mode="purpose"><m:t>What you need at hand, the steps, and what to do when the form objects to a number.</m:t></xsl:template>
  <xsl:template match="guide[@name='requests']" mode="purpose"><m:t>Choosing a subject, filling in the form, following the state, and replying.</m:t></xsl:template>
  <xsl:template match="guide[@name='passwords']" mode="purpose"><m:t>How the password tool works, who can read what you enter, and when it is destroyed.</m:t></xsl:template>
  <xsl:template match="guide[@name='domains']" mode="purpose"><m:t>Which domain a request belongs to, what we need to know about it, and what to do before a transfer.</m:t></xsl:template>

  <xsl:template match="guide" mode="icon"><xsl:call-template name="icon"><xsl:with-param name="name" select="'book'"/></xsl:call-template></xsl:template>
  <xsl:template match="guide[@name='invoices']" mode="icon"><xsl:call-template name="icon"><xsl:with-param name="name" select="'invoice'"/></xsl:call-template></xsl:template>
  <xsl:template match="guide[@name='readings']" mode="icon"><xsl:call-template name="icon"><xsl:with-param name="name" select="'meter'"/></xsl:call-template></xsl:template>
  <xsl:template match="guide[@name='consumables']" mode="icon"><xsl:call-template name="icon"><xsl:with-param name="name" select="'toner'"/></xsl:call-template></xsl:template>
  <xsl:template match="guide[@name='registration']" mode="icon"><xsl:call-template name="icon"><xsl:with-param name="name" select="'person'"/></xsl:call-template></xsl:template>
  <xsl:template match="guide[@name='requests']" mode="icon"><xsl:call-template name="icon"><xsl:with-param name="name" select="'ticket'"/></xsl:call-template></xsl:template>
  <xsl:template match="guide[@name='passwords']" mode="icon"><xsl:call-template name="icon"><xsl:with-param name="name" select="'key'"/></xsl:call-template></xsl:template>
  <xsl:template match="guide[@name='domains']" mode="icon"><xsl:call-template name="icon"><xsl:with-param name="name" select="'domain'"/></xsl:call-template></xsl:template>
</xsl:stylesheet>
