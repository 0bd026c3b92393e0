<?xml version="1.0" encoding="UTF-8"?>
<!-- One mail of the demo: headers, the text with its links, and the words of the HTML. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>

  <xsl:template match="page" mode="title"><bdi><xsl:value-of select="demo-mail/@subject"/></bdi></xsl:template>
  <xsl:template match="page" mode="crumbs"><li><a href="/-/demo"><m:t>People and mails of the demo</m:t></a></li></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="demo-mail"/></xsl:template>

  <xsl:template match="demo-mail">
    <dl class="pairs">
      <div><dt><m:t note="Header of a mail">To</m:t></dt><dd><bdi dir="ltr"><xsl:value-of select="@to"/></bdi></dd></div>
      <div><dt><m:t note="Header of a mail">From</m:t></dt><dd><bdi dir="ltr"><xsl:value-of select="@from"/></bdi></dd></div>
      <div><dt><m:t note="Header of a mail">Message number</m:t></dt><dd><bdi dir="ltr"><xsl:value-of select="@message"/></bdi></dd></div>
      <div><dt><m:t note="When a mail was sent">Sent</m:t></dt><dd><xsl:value-of select="l:instant(@at, /page/@zone, 'medium')"/></dd></div>
    </dl>
    <section class="section" aria-labelledby="text">
      <h2 id="text"><m:t>As plain text</m:t></h2>
      <div class="panel" lang="{@lang}" dir="auto"><xsl:apply-templates select="line" mode="text"/></div>
    </section>
    <xsl:apply-templates select="html"/>
  </xsl:template>

  <xsl:template match="html">
    <section class="section" aria-labelledby="html">
      <h2 id="html"><m:t>The words of the HTML</m:t></h2>
      <div class="panel" lang="{../@lang}" dir="auto"><xsl:apply-templates select="line"/></div>
    </section>
  </xsl:template>

  <!-- The text as it was broken, its empty lines included. -->
  <xsl:template match="line" mode="text"><div class="line"><xsl:apply-templates mode="line"/></div></xsl:template>
  <xsl:template match="line"><p><xsl:apply-templates mode="line"/></p></xsl:template>
  <xsl:template match="text()" mode="line"><xsl:value-of select="."/></xsl:template>
  <xsl:template match="link" mode="line"><a href="{@href}"><bdi dir="ltr"><xsl:value-of select="@href"/></bdi></a></xsl:template>

</xsl:stylesheet>
