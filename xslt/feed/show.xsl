<?xml version="1.0" encoding="UTF-8"?>
<!-- One feed: what became of its lines, and which were not taken and why. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="words.xsl"/>

  <xsl:template match="page" mode="title"><xsl:apply-templates select="feed-page/feed/@kind" mode="feed-kind"/><xsl:text> · </xsl:text><bdi dir="ltr" translate="no"><xsl:value-of select="feed-page/feed/@source"/></bdi></xsl:template>
  <xsl:template match="page" mode="crumbs"><li><a href="{@base}/desk/feeds"><m:t note="Page of staff: what back-office systems sent">Feeds</m:t></a></li></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="feed-page"/></xsl:template>

  <xsl:template match="feed-page">
    <xsl:apply-templates select="done"/>
    <xsl:apply-templates select="feed"/>
    <xsl:if test="refused-line">
      <section class="section" aria-labelledby="refused">
        <h2 id="refused"><m:t>Lines that were not taken</m:t></h2>
        <p><m:t>Correct them where they come from and send the file again: the lines that were taken do no harm.</m:t></p>
        <div class="table-scroll" role="group" aria-labelledby="refused" tabindex="0">
          <table class="table">
            <thead><tr><th scope="col"><m:t note="Heading: number of a line of a file">Line</m:t></th><th scope="col"><m:t note="Heading: column of a file">Column</m:t></th><th scope="col"><m:t>What stood there</m:t></th><th scope="col"><m:t>Why it was refused</m:t></th></tr></thead>
            <tbody><xsl:apply-templates select="refused-line"/></tbody>
          </table>
        </div>
        <xsl:if test="@after"><p><a class="more" rel="next" href="{/page/@base}/desk/feeds/{feed/@id}?after={@after}"><m:t>More lines</m:t></a></p></xsl:if>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="done"><p class="callout callout-good" role="status"><m:t>The file has arrived and is being taken in.</m:t></p></xsl:template>

  <xsl:template match="feed">
    <p><xsl:apply-templates select="." mode="state"/></p>
    <xsl:if test="@problem"><p class="callout callout-bad"><xsl:apply-templates select="." mode="problem"/></p></xsl:if>
    <xsl:if test="@state = 'running'"><p><a class="button button-quiet" href="{/page/@base}/desk/feeds/{@id}"><m:t>Look again</m:t></a></p></xsl:if>
    <dl class="pairs">
      <div><dt><m:t>Begun</m:t></dt><dd><xsl:value-of select="l:instant(@started, /page/@zone)"/></dd></div>
      <xsl:if test="@ended"><div><dt><m:t note="When a feed was done">Ended</m:t></dt><dd><xsl:value-of select="l:instant(@ended, /page/@zone)"/></dd></div></xsl:if>
      <div><dt><m:t note="Count of lines of a file">Lines</m:t></dt><dd><xsl:value-of select="l:number(@lines)"/></dd></div>
      <div><dt><m:t note="Count of lines of a file">Added</m:t></dt><dd><xsl:value-of select="l:number(@added)"/></dd></div>
      <div><dt><m:t note="Count of lines of a file">Changed</m:t></dt><dd><xsl:value-of select="l:number(@changed)"/></dd></div>
      <div><dt><m:t note="Count of lines of a file">Nothing new</m:t></dt><dd><xsl:value-of select="l:number(@same)"/></dd></div>
      <div><dt><m:t note="Count of lines of a file">Refused</m:t></dt><dd><xsl:value-of select="l:number(@refused)"/></dd></div>
    </dl>
  </xsl:template>

  <xsl:template match="refused-line">
    <tr>
      <th scope="row" class="number"><xsl:value-of select="l:number(@line)"/></th>
      <td dir="ltr"><code translate="no"><xsl:value-of select="@column"/></code></td>
      <td><bdi translate="no"><xsl:value-of select="@value"/></bdi></td>
      <td><xsl:apply-templates select="." mode="problem"/></td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
