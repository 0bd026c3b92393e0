<?xml version="1.0" encoding="UTF-8"?>
<!-- Staff see what back-office systems sent, and send a file themselves. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="../lib/form.xsl"/>
  <xsl:import href="words.xsl"/>

  <xsl:template match="page" mode="title"><m:t note="Page of staff: what back-office systems sent">Feeds</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>What back-office systems say of customers, sites, devices, contracts, articles and invoices. A file may be sent as often as you like: what it says again changes nothing.</m:t></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="feed-list"/></xsl:template>

  <xsl:template match="feed-list">
    <xsl:choose>
      <xsl:when test="feed"><ul class="list"><xsl:apply-templates select="feed"/></ul></xsl:when>
      <xsl:otherwise><p class="hint"><m:t>Nothing was sent yet. Send the first file below.</m:t></p></xsl:otherwise>
    </xsl:choose>
    <xsl:if test="@before"><p><a class="more" rel="next" href="{/page/@base}/desk/feeds?before={@before}"><m:t note="Link to the next page of a list, newest first">Earlier ones</m:t></a></p></xsl:if>
    <section class="section" aria-labelledby="send">
      <h2 id="send"><m:t>Send a file</m:t></h2>
      <xsl:apply-templates select="form"/>
    </section>
    <section class="section" aria-labelledby="columns">
      <h2 id="columns"><m:t>Columns, in any order</m:t></h2>
      <p><m:t>The first line is the heading. Those in bold must be there; what a line leaves blank stays as it is. In XML each record has attributes or elements of these names.</m:t></p>
      <dl class="pairs"><xsl:apply-templates select="kind"/></dl>
    </section>
  </xsl:template>

  <xsl:template match="feed">
    <li>
      <div class="main">
        <p class="name"><a href="{/page/@base}/desk/feeds/{@id}"><xsl:apply-templates select="@kind" mode="feed-kind"/><xsl:text> · </xsl:text><bdi dir="ltr" translate="no"><xsl:value-of select="@source"/></bdi></a><xsl:text> </xsl:text><xsl:apply-templates select="." mode="state"/></p>
        <p class="meta">
          <xsl:value-of select="l:instant(@started, /page/@zone)"/><xsl:text> · </xsl:text><bdi dir="ltr" translate="no"><xsl:value-of select="@portal"/></bdi><xsl:text> · </xsl:text>
          <m:n count="@lines"><m:one>one line</m:one><m:other><m:arg name="n" select="l:number(@lines)"/> lines</m:other></m:n>
        </p>
      </div>
    </li>
  </xsl:template>

  <xsl:template match="kind"><div><dt><xsl:apply-templates select="@code" mode="feed-kind"/></dt><dd dir="ltr"><xsl:apply-templates select="column"/></dd></div></xsl:template>
  <!-- Names of a format, alike in every language. -->
  <xsl:template match="column"><code translate="no"><xsl:value-of select="@name"/></code><xsl:text> </xsl:text></xsl:template>
  <xsl:template match="column[@required]"><b><code translate="no"><xsl:value-of select="@name"/></code></b><xsl:text> </xsl:text></xsl:template>

  <xsl:template match="form" mode="submit"><m:t note="Button of staff: a file of a back-office system is sent">Send the file</m:t></xsl:template>
  <xsl:template match="field[@name = 'kind']" mode="label"><m:t>What the lines are</m:t></xsl:template>
  <xsl:template match="option[../@name = 'kind']"><xsl:apply-templates select="@value" mode="feed-kind"/></xsl:template>
  <xsl:template match="field[@name = 'source']" mode="label"><m:t>Which system it comes from</m:t></xsl:template>
  <xsl:template match="field[@name = 'source']" mode="hint"><m:t>A short name in small letters, such as erp</m:t></xsl:template>
  <xsl:template match="field[@name = 'file']" mode="label"><m:t>File</m:t></xsl:template>
  <xsl:template match="field[@name = 'file']" mode="hint"><m:t>CSV, XLSX or XML</m:t></xsl:template>
  <xsl:template match="problem[@code = 'feed.not-a-table']"><m:t>This file is neither CSV nor a spreadsheet (XLSX) nor XML. Write it anew in one of these and send it again.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'feed.kind']"><m:t>Choose what the lines of the file are.</m:t></xsl:template>
</xsl:stylesheet>
