<?xml version="1.0" encoding="UTF-8"?>
<!-- One search over guided help, articles and subjects (KB-3). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="found.xsl"/>

  <xsl:template match="page" mode="title"><m:t note="Title of the page that searches the portal">Search</m:t></xsl:template>
  <xsl:template match="page[search-page/@q]" mode="title"><m:t note="Title of a page of results; what was looked for is the argument">Search: <m:arg name="words" select="search-page/@q"/></m:t></xsl:template>
  <xsl:template match="page" mode="heading"><m:t note="Heading of the page that searches the portal">Search</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>Articles, guided help and the subjects of requests, found by everyday words.</m:t></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="search-page"/></xsl:template>

  <xsl:template match="search-page">
    <xsl:apply-templates select="." mode="box"><xsl:with-param name="path" select="'/search'"/></xsl:apply-templates>
    <xsl:apply-templates select="." mode="first-aid"/>
    <xsl:apply-templates select="." mode="subjects"/>
    <xsl:if test="@q and not(help or knowledge or subject)"><xsl:apply-templates select="." mode="none"/></xsl:if>
    <section class="section" aria-labelledby="elsewhere">
      <h2 id="elsewhere"><m:t>Look elsewhere</m:t></h2>
      <ul class="headlines">
        <xsl:if test="/page/feature[@name = 'tickets']"><li><a href="{/page/@base}/requests/subjects"><m:t>All subjects of requests</m:t></a></li></xsl:if>
        <xsl:if test="/page/feature[@name = 'knowledge']">
          <li><a href="{/page/@base}/articles"><m:t>All articles</m:t></a></li>
          <li><a href="{/page/@base}/help"><m:t>Guided help, step by step</m:t></a></li>
        </xsl:if>
        <li><a href="{/page/@base}/questions"><m:t>Questions and answers about portal and account</m:t></a></li>
      </ul>
    </section>
  </xsl:template>

  <xsl:template match="search-page" mode="none">
    <div class="empty" role="status">
      <xsl:call-template name="illustration"><xsl:with-param name="name" select="'empty-search'"/></xsl:call-template>
      <h2><m:t>Nothing fits these words</m:t></h2>
      <p><m:t>Use fewer or other words. If you do not find it, your support centre helps by telephone and mail.</m:t></p>
    </div>
  </xsl:template>

</xsl:stylesheet>
