<?xml version="1.0" encoding="UTF-8"?>
<!-- A mailed link that is unknown, used, expired or withdrawn; it is not told which. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="../lib/ask.xsl"/>

  <xsl:template match="page" mode="title"><m:t>This link does not work any more</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>Each link works once and for a limited time. Nothing was changed.</m:t></xsl:template>
  <xsl:template match="page" mode="main">
    <xsl:apply-templates select="dead-link"/>
    <xsl:apply-templates select="centre" mode="ask"/>
  </xsl:template>

  <xsl:template match="dead-link[@kind = 'activate']">
    <ul>
      <li><m:t>You have used it already? Then <a href="{/page/@base}/sign-in">sign in</a>.</m:t></li>
      <li><m:t>It came too long ago, or another came after it? <a href="{/page/@base}/activate/again">Ask for a new one</a>.</m:t></li>
    </ul>
  </xsl:template>

  <xsl:template match="dead-link[@kind = 'invite']">
    <ul>
      <li><m:t>You have used it already? Then <a href="{/page/@base}/sign-in">sign in</a>.</m:t></li>
      <li><m:t>It came too long ago? Ask the administrator of your company to invite you again.</m:t></li>
    </ul>
  </xsl:template>

</xsl:stylesheet>
