<?xml version="1.0" encoding="UTF-8"?>
<!-- A file of readings is chosen: what it must look like, the template, the files sent before. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="../lib/form.xsl"/>
  <xsl:import href="words.xsl"/>

  <xsl:template match="page" mode="title"><m:t>Send readings as a file</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>Each line is checked first. Nothing is stored until you have seen the result and confirmed it.</m:t></xsl:template>
  <xsl:template match="page" mode="crumbs"><li><a href="{@base}/readings/due"><m:t>Readings</m:t></a></li></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="upload-new"/></xsl:template>

  <xsl:template match="upload-new">
    <xsl:apply-templates select="form"/>
    <section class="section" aria-labelledby="template">
      <h2 id="template"><m:t>What the file looks like</m:t></h2>
      <p><m:t>A table with one line per device and a heading on top. The template already has your serial numbers: fill in the counters and send it.</m:t></p>
      <ul class="plain">
        <li><a class="download" href="{/page/@base}/readings/template.xlsx"><m:t>Template as a spreadsheet (XLSX)</m:t></a></li>
        <li><a class="download" href="{/page/@base}/readings/template.csv"><m:t>Template as CSV</m:t></a></li>
      </ul>
      <div class="table-scroll" role="group" aria-labelledby="template" tabindex="0">
        <table class="table">
          <caption><m:t>Columns, in any order</m:t></caption>
          <thead><tr><th scope="col"><m:t note="Heading of a column of a file">Heading</m:t></th><th scope="col"><m:t>What goes in it</m:t></th></tr></thead>
          <tbody><xsl:apply-templates select="column"/></tbody>
        </table>
      </div>
      <p class="quiet"><m:t>At most <m:arg name="lines" select="l:number(@lines-most)"/> lines and <m:arg name="size" select="l:bytes(@bytes-most)"/>. Lines without a counter are left out.</m:t></p>
    </section>
    <xsl:if test="upload">
      <section class="section" aria-labelledby="recent">
        <h2 id="recent"><m:t>Sent before</m:t></h2>
        <ul class="headlines"><xsl:apply-templates select="upload"/></ul>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="column"><tr><th scope="row"><bdi><xsl:value-of select="@heading"/></bdi></th><td><xsl:apply-templates select="." mode="use"/></td></tr></xsl:template>
  <xsl:template match="column[@code = 'serial']" mode="use"><m:t>The serial number, as on the device. Needed in each line.</m:t></xsl:template>
  <xsl:template match="column[@code = 'day']" mode="use"><m:t>The day it was read, at the site of the device. Left blank, it is today.</m:t></xsl:template>
  <xsl:template match="column[@code = 'total']" mode="use"><m:t>The counter for all pages. Worked out if black and white and colour are given.</m:t></xsl:template>
  <xsl:template match="column[@code = 'mono']" mode="use"><m:t>The counter for pages in black and white</m:t></xsl:template>
  <xsl:template match="column[@code = 'colour']" mode="use"><m:t>The counter for pages in colour</m:t></xsl:template>
  <xsl:template match="column[@code = 'large']" mode="use"><m:t>The counter for pages larger than A4</m:t></xsl:template>
  <xsl:template match="column[@code = 'scan']" mode="use"><m:t>The counter for scans</m:t></xsl:template>

  <xsl:template match="upload">
    <li>
      <a href="{/page/@base}/readings/uploads/{@id}"><bdi><xsl:apply-templates select="." mode="name"/></bdi></a>
      <p class="meta"><xsl:apply-templates select="." mode="state"/><xsl:value-of select="l:instant(@sent, /page/@zone)"/></p>
    </li>
  </xsl:template>

  <xsl:template match="form" mode="submit"><m:t note="Button: a file is sent and its lines are checked; nothing is stored yet">Check the file</m:t></xsl:template>
  <xsl:template match="field[@name = 'file']" mode="label"><m:t>File</m:t></xsl:template>
  <xsl:template match="field[@name = 'file']" mode="hint"><m:t>A spreadsheet (XLSX) or a CSV file</m:t></xsl:template>
  <xsl:template match="problem[@code = 'upload.not-a-table']"><m:t>This file is neither a spreadsheet (XLSX) nor CSV. Open it in your spreadsheet program and save it as XLSX or CSV.</m:t></xsl:template>
</xsl:stylesheet>
