<?xml version="1.0" encoding="UTF-8"?>
<!-- Guided help: what one can be led through. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="../lib/knowledge.xsl"/>

  <xsl:template match="page" mode="title"><m:t note="Heading: trees of questions that lead to what helps">Guided help</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>Choose what you see. A few questions lead to what helps, or to a request that says what you have tried.</m:t></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="help-list"/></xsl:template>

  <xsl:template match="help-list">
    <xsl:apply-templates select="done"/>
    <ul class="headlines"><xsl:apply-templates select="help"/></ul>
    <p><a class="more" href="{/page/@base}/articles"><m:t>Read an article instead</m:t></a></p>
  </xsl:template>
  <xsl:template match="help-list[not(help)]">
    <xsl:apply-templates select="done"/>
    <div class="empty">
      <xsl:call-template name="illustration"><xsl:with-param name="name" select="'empty-guides'"/></xsl:call-template>
      <h2><m:t>No guided help is here yet</m:t></h2>
      <p><a href="{/page/@base}/articles"><m:t>Read an article instead</m:t></a></p>
    </div>
  </xsl:template>

  <xsl:template match="done">
    <div class="callout callout-good" role="status">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'check'"/></xsl:call-template>
      <div><p><m:t>Thank you for telling us: it shows which help works.</m:t></p></div>
    </div>
  </xsl:template>

</xsl:stylesheet>
