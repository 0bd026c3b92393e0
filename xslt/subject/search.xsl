<?xml version="1.0" encoding="UTF-8"?>
<!-- The subject of a new request, found by one's own words or in the tree (TKT-2, TKT-3). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="found.xsl"/>

  <xsl:template match="page" mode="title"><m:t>Find a subject</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>Say what it is about as you would tell a colleague. The subject decides which department gets your request.</m:t></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="subject-search"/></xsl:template>

  <xsl:template match="subject-search">
    <xsl:apply-templates select="." mode="box"><xsl:with-param name="path" select="'/requests/subjects'"/></xsl:apply-templates>
    <xsl:apply-templates select="." mode="first-aid"/>
    <xsl:apply-templates select="." mode="subjects"/>
    <xsl:if test="subjects"><h2><m:t>Subjects</m:t></h2></xsl:if>
    <xsl:apply-templates select="subjects"/>
    <xsl:if test="@q">
      <xsl:if test="not(subject)"><xsl:apply-templates select="." mode="none"/></xsl:if>
      <p><a class="more" href="{/page/@base}/requests/subjects"><m:t>Show all subjects</m:t><xsl:call-template name="icon"><xsl:with-param name="name" select="'arrow'"/></xsl:call-template></a></p>
    </xsl:if>
  </xsl:template>

  <xsl:template match="subject-search" mode="none">
    <div class="empty" role="status">
      <xsl:call-template name="illustration"><xsl:with-param name="name" select="'empty-search'"/></xsl:call-template>
      <h2><m:t>No subject fits these words</m:t></h2>
      <p><m:t>Use fewer words, or name the thing itself: paper, toner, invoice. All subjects stand in one list as well.</m:t></p>
    </div>
  </xsl:template>
  <xsl:template match="subject-search[/page/feature/@name = 'hosting']" mode="none">
    <div class="empty" role="status">
      <xsl:call-template name="illustration"><xsl:with-param name="name" select="'empty-search'"/></xsl:call-template>
      <h2><m:t>No subject fits these words</m:t></h2>
      <p><m:t>Use fewer words, or name the thing itself: mail, domain, invoice. All subjects stand in one list as well.</m:t></p>
    </div>
  </xsl:template>

</xsl:stylesheet>
