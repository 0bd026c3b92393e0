<?xml version="1.0" encoding="UTF-8"?>
<!-- Written text: blocks and runs that came from Markdown. What its writers wrote is text and nothing else. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:template match="text-block[@kind = 'heading']"><h2><xsl:apply-templates select="text-run"/></h2></xsl:template>
  <xsl:template match="text-block[@kind = 'heading' and @level = 3]"><h3><xsl:apply-templates select="text-run"/></h3></xsl:template>
  <xsl:template match="text-block[@kind = 'heading' and @level = 4]"><h4><xsl:apply-templates select="text-run"/></h4></xsl:template>
  <xsl:template match="text-block[@kind = 'paragraph']"><p><xsl:apply-templates select="text-run"/></p></xsl:template>
  <xsl:template match="text-block[@kind = 'line']"><xsl:apply-templates select="text-run"/></xsl:template>
  <xsl:template match="text-block[@kind = 'list']"><ul><xsl:apply-templates select="text-item"/></ul></xsl:template>
  <xsl:template match="text-block[@kind = 'list' and @ordered]"><ol><xsl:apply-templates select="text-item"/></ol></xsl:template>
  <xsl:template match="text-block[@kind = 'list' and @start]"><ol start="{@start}"><xsl:apply-templates select="text-item"/></ol></xsl:template>
  <xsl:template match="text-item"><li><xsl:apply-templates select="text-block"/></li></xsl:template>
  <xsl:template match="text-block[@kind = 'quote']"><blockquote><xsl:apply-templates select="text-block"/></blockquote></xsl:template>
  <xsl:template match="text-block[@kind = 'code']"><pre dir="ltr" tabindex="0"><code><xsl:value-of select="@text"/></code></pre></xsl:template>
  <xsl:template match="text-block[@kind = 'rule']"><hr/></xsl:template>

  <xsl:template match="text-block[@kind = 'table']">
    <div class="table-scroll" role="group" tabindex="0">
      <xsl:attribute name="aria-label"><m:t note="A table in an article, for who hears the page">Table</m:t></xsl:attribute>
      <table class="table">
        <thead><xsl:apply-templates select="text-row[@head]"/></thead>
        <tbody><xsl:apply-templates select="text-row[not(@head)]"/></tbody>
      </table>
    </div>
  </xsl:template>
  <xsl:template match="text-row"><tr><xsl:apply-templates select="text-cell"/></tr></xsl:template>
  <xsl:template match="text-row[@head]"><tr><xsl:apply-templates select="text-cell" mode="head"/></tr></xsl:template>
  <xsl:template match="text-cell"><td><xsl:apply-templates select="text-run"/></td></xsl:template>
  <xsl:template match="text-cell[@align = 'end']"><td class="number"><xsl:apply-templates select="text-run"/></td></xsl:template>
  <xsl:template match="text-cell" mode="head"><th scope="col"><xsl:apply-templates select="text-run"/></th></xsl:template>
  <xsl:template match="text-cell[@align = 'end']" mode="head"><th scope="col" class="number"><xsl:apply-templates select="text-run"/></th></xsl:template>

  <xsl:template match="text-run"><xsl:value-of select="@text"/></xsl:template>
  <xsl:template match="text-run[@strong]"><strong><xsl:value-of select="@text"/></strong></xsl:template>
  <xsl:template match="text-run[@emphasis]"><em><xsl:value-of select="@text"/></em></xsl:template>
  <xsl:template match="text-run[@strong and @emphasis]"><strong><em><xsl:value-of select="@text"/></em></strong></xsl:template>
  <xsl:template match="text-run[@code]"><code dir="ltr"><xsl:value-of select="@text"/></code></xsl:template>
  <xsl:template match="text-run[@break]"><br/></xsl:template>
  <xsl:template match="text-run[@path]"><a href="{/page/@base}{@path}"><xsl:apply-templates select="text-run"/></a></xsl:template>
  <xsl:template match="text-run[@href]"><a href="{@href}" rel="noreferrer"><xsl:apply-templates select="text-run"/></a></xsl:template>

</xsl:stylesheet>
