<?xml version="1.0" encoding="UTF-8"?>
<!-- What the pages are called when another page points to them, so that one page has one name everywhere. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:m="urn:balcao:words"
                extension-element-prefixes="m">

  <xsl:template match="suggestion">
    <li><a href="{/page/@base}{@path}"><xsl:apply-templates select="." mode="name"/></a></li>
  </xsl:template>

  <xsl:template match="suggestion" mode="name"><xsl:value-of select="@path"/></xsl:template>
  <xsl:template match="suggestion[@view = 'home/landing']" mode="name"><m:t>Start page</m:t></xsl:template>
  <xsl:template match="suggestion[@view = 'question/list']" mode="name"><m:t>Questions and answers</m:t></xsl:template>
  <xsl:template match="suggestion[@view = 'guide/list']" mode="name"><m:t>Guides</m:t></xsl:template>
  <xsl:template match="suggestion[@view = 'guide/invoices']" mode="name"><m:t>Your contract invoice explained</m:t></xsl:template>
  <xsl:template match="suggestion[@view = 'guide/readings']" mode="name"><m:t>Send meter readings</m:t></xsl:template>
  <xsl:template match="suggestion[@view = 'guide/consumables']" mode="name"><m:t>Order consumables</m:t></xsl:template>
  <xsl:template match="suggestion[@view = 'guide/registration']" mode="name"><m:t>Register for the support portal</m:t></xsl:template>
  <xsl:template match="suggestion[@view = 'guide/requests']" mode="name"><m:t>Support requests from start to finish</m:t></xsl:template>
  <xsl:template match="suggestion[@view = 'guide/passwords']" mode="name"><m:t>Hand over a password safely</m:t></xsl:template>
  <xsl:template match="suggestion[@view = 'guide/domains']" mode="name"><m:t>Domains and support requests</m:t></xsl:template>
  <xsl:template match="suggestion[@view = 'announcement/list']" mode="name"><m:t>Announcements</m:t></xsl:template>
  <xsl:template match="suggestion[@view = 'centre/show']" mode="name"><m:t>Your support centre</m:t></xsl:template>
  <xsl:template match="suggestion[@view = 'about/privacy']" mode="name"><m:t>Privacy notice</m:t></xsl:template>
  <xsl:template match="suggestion[@view = 'about/terms']" mode="name"><m:t>Terms of use</m:t></xsl:template>
  <xsl:template match="suggestion[@view = 'about/accessibility']" mode="name"><m:t>Accessibility statement</m:t></xsl:template>
  <xsl:template match="suggestion[@view = 'about/browsers']" mode="name"><m:t>Supported browsers</m:t></xsl:template>
  <xsl:template match="suggestion[@view = 'about/imprint']" mode="name"><m:t>Imprint</m:t></xsl:template>

</xsl:stylesheet>
