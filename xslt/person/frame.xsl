<?xml version="1.0" encoding="UTF-8"?>
<!-- What one's own pages share: where they stand, and the word that something was saved. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="../lib/form.xsl"/>

  <xsl:template match="page" mode="crumbs">
    <li><a href="{@base}/account"><m:t note="Menu entry: the first page after signing in">Overview</m:t></a></li>
  </xsl:template>

  <xsl:template match="done">
    <div class="callout callout-good" role="status">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'check'"/></xsl:call-template>
      <div><p><xsl:apply-templates select="." mode="said"/></p></div>
    </div>
  </xsl:template>
  <xsl:template match="done" mode="said"><m:t>Saved.</m:t></xsl:template>

</xsl:stylesheet>
