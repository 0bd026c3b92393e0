<?xml version="1.0" encoding="UTF-8"?>
<!-- After asking for a new password: the same for every address. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="fields.xsl"/>

  <xsl:template match="page" mode="title"><m:t>Look into your mailbox</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>A mail is on its way to the address you gave. It says how to go on.</m:t></xsl:template>
  <xsl:template match="page" mode="crumbs"><li><a href="{@base}/sign-in"><m:t>Sign in</m:t></a></li></xsl:template>

  <xsl:template match="page" mode="main"><xsl:apply-templates select="sent"/></xsl:template>
  <xsl:template match="sent">
    <section class="section" aria-labelledby="none">
      <h2 id="none"><m:t>If no mail comes within a few minutes</m:t></h2>
      <ul class="prose">
        <li><m:t>Look in the folder for unwanted mail.</m:t></li>
        <li><m:t>Check the address for slips and <a href="{/page/@base}/password/forgotten">ask for the mail again</a>.</m:t></li>
        <li><m:t>Perhaps you have registered with another address.</m:t></li>
      </ul>
    </section>
    <xsl:apply-templates select="/page/centre" mode="ask"/>
  </xsl:template>

</xsl:stylesheet>
