<?xml version="1.0" encoding="UTF-8"?>
<!-- After an account was erased. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>

  <xsl:template match="page" mode="title"><m:t>Your account is erased</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>You are signed out everywhere. A last mail confirms it.</m:t></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="erased"/></xsl:template>

  <xsl:template match="erased">
    <p><m:t>With an invoice in your hand you can <a href="{/page/@base}/register">register again</a> at any time.</m:t></p>
  </xsl:template>

</xsl:stylesheet>
