<?xml version="1.0" encoding="UTF-8"?>
<!-- All articles by title, or those with certain words. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="../lib/ask.xsl"/>
  <xsl:import href="../lib/knowledge.xsl"/>

  <xsl:template match="page" mode="title"><m:t note="Page and menu entry: texts to read">Articles</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>Written by the people who answer your requests. Type what you see, in your own words.</m:t></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="articles"/></xsl:template>

  <xsl:template match="articles">
    <form class="find" method="get" action="{/page/@base}/articles" role="search">
      <label for="field-q"><m:t note="Label of a search field">Search for</m:t></label>
      <div class="find-row">
        <input id="field-q" name="q" type="search" value="{@search}" maxlength="100" enterkeyhint="search" dir="auto"/>
        <button class="button" type="submit"><m:t note="Button of a search">Find</m:t></button>
      </div>
    </form>
    <xsl:apply-templates select="." mode="found"/>
    <xsl:if test="not(help)"><p><a class="more" href="{/page/@base}/help"><m:t>Let guided help ask you instead</m:t></a></p></xsl:if>
  </xsl:template>

  <xsl:template match="articles" mode="found">
    <xsl:if test="@line"><p class="hint"><m:t>For devices of the line <bdi><m:arg name="line" select="@line"/></bdi>, and for all devices.</m:t><xsl:text> </xsl:text><a href="{/page/@base}/articles"><m:t>Show all articles</m:t></a></p></xsl:if>
    <ul class="headlines"><xsl:apply-templates select="knowledge"/></ul>
    <xsl:if test="@next | @later">
      <nav class="pages">
        <xsl:attribute name="aria-label"><m:t note="The pages of a long list">Pages</m:t></xsl:attribute>
        <xsl:if test="@later"><a href="{/page/@base}/articles"><m:t note="Link: back to where a list begins">First page</m:t></a><xsl:text> </xsl:text></xsl:if>
        <xsl:if test="@next"><a href="{/page/@base}/articles?after={@next}" rel="next"><m:t>Next page</m:t></a></xsl:if>
      </nav>
    </xsl:if>
  </xsl:template>

  <xsl:template match="articles[@search]" mode="found">
    <xsl:if test="help">
      <h2><m:t note="Heading: trees of questions that lead to what helps">Guided help</m:t></h2>
      <ul class="headlines"><xsl:apply-templates select="help"/></ul>
      <h2><m:t note="Page and menu entry: texts to read">Articles</m:t></h2>
    </xsl:if>
    <xsl:choose>
      <xsl:when test="knowledge"><ul class="headlines"><xsl:apply-templates select="knowledge"/></ul></xsl:when>
      <xsl:otherwise><p role="status"><m:t>No article has these words. Try others, or fewer.</m:t></p></xsl:otherwise>
    </xsl:choose>
    <p><a class="more" href="{/page/@base}/articles"><m:t>Show all articles</m:t></a></p>
    <xsl:apply-templates select="/page/centre" mode="ask"/>
  </xsl:template>

  <xsl:template match="articles[not(@search) and not(knowledge)]" mode="found">
    <div class="empty">
      <xsl:call-template name="illustration"><xsl:with-param name="name" select="'empty-guides'"/></xsl:call-template>
      <h2><m:t>No article is here yet</m:t></h2>
      <p><m:t>As soon as one is written for this portal, it stands here.</m:t></p>
    </div>
  </xsl:template>

</xsl:stylesheet>
