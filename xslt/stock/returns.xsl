<?xml version="1.0" encoding="UTF-8"?>
<!-- Empties that somebody gives back: asking for a collection, and what became of those asked for (CON-4). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>

  <xsl:template match="page" mode="title"><m:t>Give empties back</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>Empty cartridges go back free of charge. Put them into a box, say where it stands, and name a day.</m:t></xsl:template>
  <xsl:template match="page" mode="crumbs"><li><a href="{@base}/orders"><m:t note="Title of a page: orders of consumables">Orders</m:t></a></li></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="return-page"/></xsl:template>

  <xsl:template match="return-page">
    <xsl:apply-templates select="done | form"/>
    <xsl:if test="not(form)"><p><m:t>None of the devices you look after stands at a site. An administrator of your company can assign one to you.</m:t></p></xsl:if>
    <xsl:if test="return">
      <section class="section" aria-labelledby="returns">
        <h2 id="returns"><m:t note="Heading above empties that were or will be fetched">Your collections</m:t></h2>
        <ul class="list"><xsl:apply-templates select="return"/></ul>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="return">
    <li>
      <div class="main">
        <p class="name"><xsl:apply-templates select="." mode="what"/></p>
        <p class="meta"><bdi><xsl:value-of select="@site"/></bdi><xsl:text> · </xsl:text><xsl:apply-templates select="." mode="when"/><xsl:if test="@note"><xsl:text> · </xsl:text><bdi><xsl:value-of select="@note"/></bdi></xsl:if></p>
      </div>
      <xsl:call-template name="return-state"><xsl:with-param name="code" select="@state"/></xsl:call-template>
      <xsl:if test="form">
        <form class="inline-form" method="post" action="{form/@action}">
          <xsl:apply-templates select="form/@token | form/@key" mode="hidden"/>
          <button class="button button-quiet" type="submit"><m:t note="Button: call off what was asked for">Call off</m:t></button>
        </form>
      </xsl:if>
    </li>
  </xsl:template>

  <xsl:template match="form[@name = 'return']" mode="submit"><m:t>Ask for a collection</m:t></xsl:template>
  <xsl:template match="field[@name = 'site']" mode="label"><m:t>Site</m:t></xsl:template>
  <xsl:template match="field[@name = 'boxes']" mode="label"><m:t>Boxes</m:t></xsl:template>
  <xsl:template match="field[@name = 'wanted']" mode="label"><m:t>Not before</m:t></xsl:template>
  <xsl:template match="field[@name = 'note']" mode="label"><m:t>Where they stand</m:t></xsl:template>
  <xsl:template match="option"><xsl:value-of select="@label"/></xsl:template>

</xsl:stylesheet>
