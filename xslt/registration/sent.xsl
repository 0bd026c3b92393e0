<?xml version="1.0" encoding="UTF-8"?>
<!-- After registering, or asking for the link again: what happens next. It says the same to everybody (ACC-1). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="../lib/ask.xsl"/>

  <xsl:template match="page" mode="title"><m:t>Look into your mailbox</m:t></xsl:template>
  <xsl:template match="page" mode="lead">
    <xsl:choose>
      <xsl:when test="registration-sent/done[@code = 'again']"><m:t>If an account waits for your address to be confirmed, a new link is on its way to you. The earlier one no longer works.</m:t></xsl:when>
      <xsl:otherwise><m:t>A mail is on its way to the address you gave. Open it, and the rest takes a minute.</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <xsl:apply-templates select="registration-sent/facts"/>
    <xsl:apply-templates select="centre" mode="ask"/>
  </xsl:template>

  <xsl:template match="facts">
    <ol class="steps">
      <li><h2><m:t>Open the link in the mail</m:t></h2>
        <p><m:n count="@activation-hours">
          <m:one>It works once, and for one hour.</m:one>
          <m:other>It works once, and for <m:arg name="n" select="l:number(@activation-hours)"/> hours.</m:other>
        </m:n></p></li>
      <li><h2><m:t>Press the button on the page it leads to</m:t></h2>
        <p><m:t>Then your address is confirmed, and you can sign in.</m:t></p></li>
    </ol>
    <p><m:t>Nothing there after some minutes? Look among unwanted mail, then <a href="{/page/@base}/activate/again">ask for a new link</a>.</m:t></p>
  </xsl:template>

</xsl:stylesheet>
