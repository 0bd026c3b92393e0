<?xml version="1.0" encoding="UTF-8"?>
<!-- A forgotten password: asks for the mail address. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="fields.xsl"/>

  <xsl:template match="page" mode="title"><m:t>Choose a new password</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>We send you a mail with a link. It works for 30 minutes.</m:t></xsl:template>
  <xsl:template match="page" mode="crumbs"><li><a href="{@base}/sign-in"><m:t>Sign in</m:t></a></li></xsl:template>

  <xsl:template match="page" mode="main"><xsl:apply-templates select="forgotten"/></xsl:template>
  <xsl:template match="forgotten">
    <xsl:apply-templates select="form"/>
    <p><m:t>You remember it after all? <a href="{/page/@base}/sign-in">Sign in</a></m:t></p>
    <xsl:apply-templates select="/page/centre" mode="ask"/>
  </xsl:template>

  <xsl:template match="field[@name = 'mail']" mode="hint"><m:t>The one you sign in with.</m:t></xsl:template>
  <xsl:template match="form" mode="submit"><m:t>Send the link</m:t></xsl:template>

</xsl:stylesheet>
