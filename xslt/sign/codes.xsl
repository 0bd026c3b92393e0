<?xml version="1.0" encoding="UTF-8"?>
<!-- The recovery codes, shown this once: to print, to save, to write down. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="fields.xsl"/>

  <xsl:template match="page" mode="title"><m:t>Keep these recovery codes</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>The second factor is on. Each code opens the account once, in place of your phone. They are shown only now.</m:t></xsl:template>

  <xsl:template match="page" mode="main"><xsl:apply-templates select="codes"/></xsl:template>

  <xsl:template match="codes">
    <div class="panel">
      <ul class="code-list" dir="ltr"><xsl:apply-templates select="recovery"/></ul>
      <p class="meta"><m:t>Recovery codes of <bdi><m:arg name="brand" select="/page/@name"/></bdi>, <m:arg name="day" select="l:day(/page/@today)"/></m:t></p>
    </div>
    <p><m:t>Print this page, or save the codes where you keep passwords; not on the phone they are to replace.</m:t></p>
    <xsl:variable name="lines"><xsl:for-each select="recovery"><xsl:value-of select="concat(@code, '%0D%0A')"/></xsl:for-each></xsl:variable>
    <p class="actions">
      <a class="button" download="recovery-codes.txt" href="data:text/plain;charset=utf-8,{$lines}"><m:t>Save as text</m:t></a>
      <xsl:text> </xsl:text>
      <a class="button button-quiet" href="{@back}"><m:t>I have kept them</m:t></a>
    </p>
  </xsl:template>

  <xsl:template match="recovery"><li><xsl:value-of select="@code"/></li></xsl:template>

</xsl:stylesheet>
