<?xml version="1.0" encoding="UTF-8"?>
<!-- One’s own absences, and those in which one stands in (ACC-9). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="../lib/form.xsl"/>
  <xsl:import href="../lib/cover.xsl"/>

  <xsl:template match="page" mode="title"><m:t note="Title of a page: who stands in while one is away">Absence</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>While you are away, a colleague can act with your rights.</m:t></xsl:template>
  <xsl:template match="page" mode="crumbs"><li><a href="{@base}/account"><m:t note="Menu entry: the first page after signing in">Overview</m:t></a></li></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="cover-page"/></xsl:template>

  <xsl:template match="cover-page">
    <xsl:apply-templates select="done"/>
    <xsl:if test="cover">
      <section class="section" aria-labelledby="covers">
        <h2 id="covers"><m:t>In force and to come</m:t></h2>
        <ul class="list"><xsl:apply-templates select="cover"/></ul>
      </section>
    </xsl:if>
    <section class="section" aria-labelledby="new">
      <h2 id="new"><m:t>Enter an absence</m:t></h2>
      <xsl:call-template name="cover-form"/>
    </section>
  </xsl:template>

  <xsl:template match="cover-page[@covering]">
    <div class="callout callout-info">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'info'"/></xsl:call-template>
      <div>
        <p><m:t>You act in place of <bdi><m:arg name="name" select="/page/viewer/@covers"/></bdi>. Their absences are theirs to enter. To enter your own, go on in your own name.</m:t></p>
        <p><a class="more" href="{/page/@base}/account/customer"><m:t>Act in your own name</m:t></a></p>
      </div>
    </div>
  </xsl:template>

  <xsl:template match="done">
    <div class="callout callout-good" role="status">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'check'"/></xsl:call-template>
      <div><p><xsl:apply-templates select="." mode="words"/></p></div>
    </div>
  </xsl:template>
  <xsl:template match="done[@code = 'cover-made']" mode="words"><m:t>The absence is entered. Whoever stands in gets a mail about it.</m:t></xsl:template>
  <xsl:template match="done[@code = 'cover-ended']" mode="words"><m:t>The absence is ended.</m:t></xsl:template>

</xsl:stylesheet>
