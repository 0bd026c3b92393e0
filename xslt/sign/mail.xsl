<?xml version="1.0" encoding="UTF-8"?>
<!-- Asking for another mail address, confirmed at both ends (ACC-3). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="fields.xsl"/>

  <xsl:template match="page" mode="title"><m:t>Change your mail address</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>We send a link to the old and to the new address. The new one counts as soon as both links were used, within 24 hours.</m:t></xsl:template>
  <xsl:template match="page" mode="crumbs"><li><a href="{@base}/account/security"><m:t note="Title of a page: password, second factor, sessions">Security</m:t></a></li></xsl:template>

  <xsl:template match="page" mode="main"><xsl:apply-templates select="mail-change"/></xsl:template>
  <xsl:template match="mail-change">
    <xsl:apply-templates select="done"/>
    <p><m:t>Now it is <bdi dir="ltr"><m:arg name="mail" select="@mail"/></bdi>.</m:t></p>
    <xsl:apply-templates select="form"/>
    <p class="hint"><m:t>You no longer reach the old mailbox? Then your support centre has to help: it makes sure that it is you.</m:t></p>
    <xsl:apply-templates select="/page/centre" mode="ask"/>
  </xsl:template>

  <xsl:template match="field[@name = 'mail']" mode="label"><m:t>New mail address</m:t></xsl:template>
  <xsl:template match="form" mode="submit"><m:t>Send both links</m:t></xsl:template>
  <xsl:template match="done[@code = 'mail-asked']" mode="words"><m:t>Two mails are on their way, one to each address. Open the link in both.</m:t></xsl:template>

</xsl:stylesheet>
