<?xml version="1.0" encoding="UTF-8"?>
<!-- One file of readings: how far it is, what was found, what to do now. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="../lib/form.xsl"/>
  <xsl:import href="words.xsl"/>

  <xsl:template match="page" mode="title"><bdi><xsl:apply-templates select="upload-page" mode="name"/></bdi></xsl:template>
  <xsl:template match="page" mode="crumbs">
    <li><a href="{@base}/readings/due"><m:t>Readings</m:t></a></li>
    <li><a href="{@base}/readings/upload"><m:t>Send readings as a file</m:t></a></li>
  </xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="upload-page"/></xsl:template>

  <xsl:template match="upload-page">
    <xsl:apply-templates select="done"/>
    <xsl:apply-templates select="." mode="next-step"/>
    <xsl:if test="@good + @unlikely + @bad + @stored + @late > 0">
      <dl class="facts"><xsl:apply-templates select="@stored[. > 0] | @good[. > 0] | @unlikely[. > 0] | @bad[. > 0] | @late[. > 0]" mode="figure"/></dl>
      <xsl:if test="@blank > 0"><p class="quiet"><m:n count="@blank">
        <m:one>One line without a counter was left out.</m:one>
        <m:other><m:arg name="n" select="l:number(@blank)"/> lines without a counter were left out.</m:other>
      </m:n></p></xsl:if>
    </xsl:if>
    <xsl:apply-templates select="form[@name = 'store']"/>
    <xsl:apply-templates select="form[@name = 'drop']"/>
    <xsl:if test="line"><xsl:apply-templates select="." mode="lines"/></xsl:if>
  </xsl:template>

  <!-- What happens now, or is to be done. -->
  <xsl:template match="upload-page" mode="next-step">
    <div class="callout callout-info" role="status">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'info'"/></xsl:call-template>
      <div><xsl:apply-templates select="." mode="say"/></div>
    </div>
  </xsl:template>
  <xsl:template match="upload-page[@state = 'broken']" mode="next-step">
    <div class="callout callout-bad" role="alert">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'warning'"/></xsl:call-template>
      <div>
        <h2><m:t>The file could not be read</m:t></h2>
        <p><xsl:apply-templates select="finding"/></p>
        <xsl:if test="finding/@line"><p><m:t>It is in line <m:arg name="line" select="l:number(finding/@line)"/>.</m:t></p></xsl:if>
        <p><m:t>Nothing was stored.</m:t></p>
        <p><a class="more" href="{/page/@base}/readings/upload"><m:t>Send another file</m:t></a></p>
      </div>
    </div>
  </xsl:template>

  <xsl:template match="upload-page[@state = 'reading']" mode="say">
    <p><m:t>The lines are being checked: <m:arg name="done" select="l:number(@done)"/> of <m:arg name="lines" select="l:number(@lines)"/>.</m:t></p>
    <xsl:apply-templates select="." mode="bar"/>
  </xsl:template>
  <xsl:template match="upload-page[@state = 'storing']" mode="say">
    <p><m:t>The readings are being stored: <m:arg name="done" select="l:number(@done)"/> of <m:arg name="lines" select="l:number(@lines)"/>.</m:t></p>
    <xsl:apply-templates select="." mode="bar"/>
  </xsl:template>
  <xsl:template match="upload-page[@state = 'judged']" mode="say"><p><m:t>Every line is checked, and nothing is stored yet.</m:t></p></xsl:template>
  <xsl:template match="upload-page[@state = 'judged' and @good + @unlikely = 0]" mode="say">
    <p><m:t>No line can be stored. Correct the file and send it again.</m:t></p>
    <p><a class="more" href="{/page/@base}/readings/upload"><m:t>Send another file</m:t></a></p>
  </xsl:template>
  <xsl:template match="upload-page[@state = 'stored']" mode="say">
    <p><m:n count="@stored">
      <m:one>One reading is stored.</m:one>
      <m:other><m:arg name="n" select="l:number(@stored)"/> readings are stored.</m:other>
    </m:n></p>
    <p><a class="more" href="{/page/@base}/readings/due"><m:t>See which readings are still due</m:t></a></p>
  </xsl:template>
  <xsl:template match="upload-page[@state = 'dropped']" mode="say">
    <p><m:t>You have dropped this file. Nothing of it was stored.</m:t></p>
    <p><a class="more" href="{/page/@base}/readings/upload"><m:t>Send another file</m:t></a></p>
  </xsl:template>

  <xsl:template match="upload-page" mode="bar">
    <xsl:if test="@lines > 0"><p><progress max="{@lines}" value="{@done}"><xsl:attribute name="aria-label"><m:t>How far it is</m:t></xsl:attribute></progress></p></xsl:if>
    <p class="quiet"><m:t>This page goes on by itself. You can also leave it and come back later.</m:t></p>
  </xsl:template>

  <!-- Figures; each leads to its lines. -->
  <xsl:template match="@good | @unlikely | @bad | @stored | @late" mode="figure">
    <div><dt><a href="?show={name()}"><xsl:apply-templates select="." mode="verdict"/></a></dt><dd><xsl:value-of select="l:number(.)"/></dd></div>
  </xsl:template>

  <xsl:template match="upload-page" mode="lines">
    <section class="section" aria-labelledby="lines">
      <h2 id="lines"><m:t>Lines</m:t></h2>
      <p>
        <xsl:if test="@show"><a class="more" href="{/page/@base}/readings/uploads/{@id}"><m:t>Show all lines</m:t></a><xsl:text> </xsl:text></xsl:if>
        <a class="download" href="{/page/@base}/readings/uploads/{@id}/lines.csv"><m:t>All lines with their results, as CSV</m:t></a>
      </p>
      <div class="table-scroll" role="group" aria-labelledby="lines" tabindex="0">
        <table class="table">
          <thead>
            <tr>
              <th scope="col"><m:t note="Number of a line in a file">Line</m:t></th>
              <th scope="col"><m:t>Serial number</m:t></th>
              <th scope="col"><m:t note="Day on which a counter was read">Read on</m:t></th>
              <th scope="col"><m:t>Counters</m:t></th>
              <th scope="col"><m:t note="What came of the check of a line">Result</m:t></th>
            </tr>
          </thead>
          <tbody><xsl:apply-templates select="line"/></tbody>
        </table>
      </div>
      <xsl:if test="@next">
        <p><a class="more" href="{/page/@base}/readings/uploads/{@id}?after={@next}&amp;show={@show}"><m:t>Next lines</m:t></a></p>
      </xsl:if>
    </section>
  </xsl:template>

  <xsl:template match="line">
    <tr>
      <td class="number"><xsl:value-of select="l:number(@number)"/></td>
      <th scope="row"><bdi dir="ltr"><xsl:value-of select="@serial"/></bdi></th>
      <td><xsl:if test="@on"><xsl:value-of select="l:day(@on, 'medium')"/></xsl:if></td>
      <td><ul class="plain"><xsl:apply-templates select="@total | @mono | @colour | @large | @scan" mode="count"/></ul></td>
      <td><xsl:apply-templates select="@verdict" mode="mark"/><xsl:if test="finding"><p><xsl:apply-templates select="finding"/></p></xsl:if></td>
    </tr>
  </xsl:template>
  <xsl:template match="@total | @mono | @colour | @large | @scan" mode="count"><li><xsl:apply-templates select="." mode="kind"/><xsl:text> </xsl:text><span class="number"><xsl:value-of select="l:number(.)"/></span></li></xsl:template>

  <xsl:template match="form[@name = 'store']" mode="submit"><m:t note="Button: the good lines of a file are stored">Store the readings</m:t></xsl:template>
  <xsl:template match="form[@name = 'drop']" mode="submit"><m:t note="Button: nothing of a file is stored">Drop the file</m:t></xsl:template>
  <xsl:template match="field[@name = 'sure']">
    <div class="field">
      <p class="choice"><input type="checkbox" id="field-sure" name="sure" value="yes"/><xsl:text> </xsl:text><label for="field-sure"><m:t>Store the unlikely lines too. I have looked at them, and they are right.</m:t></label></p>
      <p class="hint"><m:t>They wait until our contract desk has looked at them.</m:t></p>
    </div>
  </xsl:template>

  <xsl:template match="done">
    <div class="callout callout-good" role="status">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'check'"/></xsl:call-template>
      <div><p><xsl:apply-templates select="." mode="words"/></p></div>
    </div>
  </xsl:template>
  <xsl:template match="done[@code = 'upload-confirmed']" mode="words"><m:t>Confirmed. The readings are stored one after the other.</m:t></xsl:template>
  <xsl:template match="done[@code = 'upload-dropped']" mode="words"><m:t>The file is dropped.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'upload.nothing-to-store']"><m:t>There is no line to store. Tick the box to store the unlikely lines, or send a corrected file.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'upload.not-waiting']"><m:t>This file is not waiting for a decision any more.</m:t></xsl:template>
</xsl:stylesheet>
