<?xml version="1.0" encoding="UTF-8"?>
<!-- The country team's list: every article in every language of the portal, what is behind, what is missing, what readers say. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>

  <xsl:template match="page" mode="title"><m:t note="Page of staff">Articles and their translations</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>Which texts this portal has in its languages, which are behind their source, and what readers say of them.</m:t></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="article-desk"/></xsl:template>

  <xsl:template match="article-desk">
    <dl class="figures">
      <div><dt><m:t note="Count of translations">Older than their source</m:t></dt><dd><xsl:value-of select="l:number(@outdated)"/></dd></div>
      <div><dt><m:t note="Count of translations">Not translated yet</m:t></dt><dd><xsl:value-of select="l:number(@missing)"/></dd></div>
    </dl>
    <xsl:choose>
      <xsl:when test="article-state">
        <div class="table-scroll" role="group" tabindex="0">
          <xsl:attribute name="aria-label"><m:t note="Page of staff">Articles and their translations</m:t></xsl:attribute>
          <table class="table">
            <thead>
              <tr>
                <th scope="col"><m:t note="Column: an article">Article</m:t></th>
                <th scope="col"><m:t>Language</m:t></th>
                <th scope="col"><m:t note="Column: state of a translation">State</m:t></th>
                <th scope="col" class="number"><m:t note="Column: number of a text's version">Version</m:t></th>
                <th scope="col"><m:t note="Column: day of the last change">Changed</m:t></th>
                <th scope="col" class="number"><m:t note="Column: how many readers were helped">Helped</m:t></th>
                <th scope="col" class="number"><m:t note="Column: how many readers were not helped">Did not help</m:t></th>
              </tr>
            </thead>
            <xsl:apply-templates select="article-state"/>
          </table>
        </div>
      </xsl:when>
      <xsl:otherwise><p><m:t>No article is here yet.</m:t></p></xsl:otherwise>
    </xsl:choose>
    <section aria-labelledby="notes">
      <h2 id="notes"><m:t>What readers missed</m:t></h2>
      <xsl:choose>
        <xsl:when test="article-note"><ul class="list"><xsl:apply-templates select="article-note"/></ul></xsl:when>
        <xsl:otherwise><p><m:t>Nobody has written anything yet.</m:t></p></xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <xsl:template match="article-state"><tbody><xsl:apply-templates select="article-text"/></tbody></xsl:template>

  <xsl:template match="article-text">
    <tr>
      <td>
        <a href="{/page/@base}/articles/{../@code}"><code dir="ltr" translate="no"><xsl:value-of select="../@code"/></code></a>
        <xsl:if test="@title"><br/><span class="quiet" lang="{@lang}"><bdi><xsl:value-of select="@title"/></bdi></span></xsl:if>
      </td>
      <td><xsl:value-of select="l:language(@lang)"/></td>
      <td><xsl:apply-templates select="." mode="state"/></td>
      <td class="number"><xsl:if test="@version"><xsl:value-of select="l:number(@version)"/></xsl:if></td>
      <td><xsl:if test="@changed"><xsl:value-of select="l:instant(@changed, /page/@zone, 'short')"/></xsl:if></td>
      <td class="number"><xsl:if test="@version"><xsl:value-of select="l:number(@helpful)"/></xsl:if></td>
      <td class="number"><xsl:if test="@version"><xsl:value-of select="l:number(@unhelpful)"/></xsl:if></td>
    </tr>
  </xsl:template>

  <xsl:template match="article-text[@state = 'source']" mode="state"><span class="state state-quiet"><m:t ctx="article" note="The text others are translated from">Source</m:t></span></xsl:template>
  <xsl:template match="article-text[@state = 'current']" mode="state"><span class="state state-good"><m:t ctx="article" note="A translation says what its source says">Up to date</m:t></span></xsl:template>
  <xsl:template match="article-text[@state = 'outdated']" mode="state"><span class="state state-warn"><m:t ctx="article">Says version <m:arg name="old" select="l:number(@says)"/>, the source is at <m:arg name="new" select="l:number(../@newest)"/></m:t></span></xsl:template>
  <xsl:template match="article-text[@state = 'missing']" mode="state"><span class="state state-bad"><m:t ctx="article">Not translated</m:t></span></xsl:template>

  <xsl:template match="article-note">
    <li>
      <div class="main">
        <p class="name"><a href="{/page/@base}/articles/{@code}"><code dir="ltr" translate="no"><xsl:value-of select="@code"/></code></a></p>
        <p class="typed"><bdi><xsl:value-of select="@text"/></bdi></p>
      </div>
      <p class="meta">
        <xsl:choose>
          <xsl:when test="@helpful"><m:t note="Beside what a reader wrote">Helped</m:t></xsl:when>
          <xsl:otherwise><m:t note="Beside what a reader wrote">Did not help</m:t></xsl:otherwise>
        </xsl:choose>
        <xsl:text>, </xsl:text><xsl:value-of select="l:language(@lang)"/><xsl:text>, </xsl:text><xsl:value-of select="l:relative(@at, /page/@now)"/>
      </p>
    </li>
  </xsl:template>

</xsl:stylesheet>
