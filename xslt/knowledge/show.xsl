<?xml version="1.0" encoding="UTF-8"?>
<!-- One article: the text, whether it helped, and the ways on. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="../lib/form.xsl"/>
  <xsl:import href="../lib/text.xsl"/>
  <xsl:import href="../lib/ask.xsl"/>
  <xsl:import href="../lib/knowledge.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="article-page/@title"/></xsl:template>
  <xsl:template match="page" mode="heading"><span lang="{article-page/@lang}"><bdi><xsl:value-of select="article-page/@title"/></bdi></span></xsl:template>
  <xsl:template match="page" mode="lead"><span lang="{article-page/@lang}"><bdi><xsl:value-of select="article-page/@lead"/></bdi></span></xsl:template>
  <xsl:template match="page" mode="crumbs"><li><a href="{@base}/articles"><m:t note="Page and menu entry: texts to read">Articles</m:t></a></li></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="article-page"/></xsl:template>

  <xsl:template match="article-page">
    <xsl:apply-templates select="done"/>
    <xsl:if test="@foreign">
      <p class="hint"><m:t>This article has not been translated yet. You read it in this language: <m:arg name="language" select="l:language(@lang)"/>.</m:t></p>
    </xsl:if>
    <xsl:if test="@staff"><xsl:apply-templates select="." mode="staff"/></xsl:if>
    <div class="prose" lang="{@lang}"><xsl:apply-templates select="text-block"/></div>
    <xsl:if test="@changed"><p class="meta"><m:t>Last changed on <m:arg name="day" select="l:day(@changed)"/></m:t></p></xsl:if>
    <xsl:if test="not(done)"><xsl:apply-templates select="form"/></xsl:if>
    <xsl:apply-templates select="." mode="ways"/>
  </xsl:template>

  <!-- For who looks after the texts. -->
  <xsl:template match="article-page" mode="staff">
    <div class="callout">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'info'"/></xsl:call-template>
      <div>
        <p><m:t>Version <m:arg name="n" select="l:number(@version)"/> of this text.</m:t><xsl:text> </xsl:text><xsl:if test="@outdated"><strong><m:t>The translation is older than its source.</m:t></strong><xsl:text> </xsl:text></xsl:if><a href="{/page/@base}/desk/articles"><m:t>All articles and their translations</m:t></a></p>
      </div>
    </div>
  </xsl:template>

  <xsl:template match="article-page" mode="ways">
    <section aria-labelledby="ways" class="ways">
      <h2 id="ways"><m:t note="Heading below an article: what else one can do">If this was not it</m:t></h2>
      <xsl:apply-templates select="help" mode="card"/>
      <xsl:if test="knowledge"><ul class="headlines"><xsl:apply-templates select="knowledge"/></ul></xsl:if>
      <xsl:choose>
        <xsl:when test="@subject"><p class="actions"><a class="button button-quiet" href="{/page/@base}/requests/new/{@subject}"><m:t note="Button: leads to the form of a new request">Open a request</m:t></a></p></xsl:when>
        <xsl:otherwise><xsl:apply-templates select="/page/centre" mode="ask"/></xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <xsl:template match="form">
    <xsl:if test="problem | field/problem"><xsl:apply-templates select="." mode="summary"/></xsl:if>
    <form class="vote" method="post" action="{@action}">
      <xsl:apply-templates select="@token | @key" mode="hidden"/>
      <fieldset>
        <legend><m:t note="Question below an article">Was this helpful?</m:t></legend>
        <xsl:apply-templates select="field"/>
        <p class="actions">
          <button class="button button-quiet" type="submit" name="helpful" value="yes"><m:t note="Answer to: was this helpful?">Yes, it was</m:t></button>
          <xsl:text> </xsl:text>
          <button class="button button-quiet" type="submit" name="helpful" value="no"><m:t note="Answer to: was this helpful?">No, it was not</m:t></button>
        </p>
      </fieldset>
    </form>
  </xsl:template>
  <xsl:template match="field[@name = 'note']" mode="label"><m:t>What was missing, or wrong</m:t></xsl:template>
  <xsl:template match="field[@name = 'note']" mode="hint"><m:t>The people who write the articles read it; nobody answers it. For an answer, open a request.</m:t></xsl:template>
  <xsl:template match="field[@name = 'helpful']" mode="label"><m:t note="Question below an article">Was this helpful?</m:t></xsl:template>

  <xsl:template match="done">
    <div class="callout callout-good" role="status">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'check'"/></xsl:call-template>
      <div><p><m:t>Thank you. Your answer counts for this version of the article.</m:t></p></div>
    </div>
  </xsl:template>
  <xsl:template match="done[@code = 'vote-no']">
    <div class="callout callout-good" role="status">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'check'"/></xsl:call-template>
      <div><p><m:t>Thank you. The people who write the articles read what you say. Further help stands below.</m:t></p></div>
    </div>
  </xsl:template>

</xsl:stylesheet>
