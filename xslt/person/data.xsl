<?xml version="1.0" encoding="UTF-8"?>
<!-- Copies of one's own data: asked for, on their way, ready; and the way to erasure (ACC-11). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>

  <xsl:template match="page" mode="title"><m:t>Your data</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>Everything this portal knows of you, to read and to take along.</m:t></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="data"/></xsl:template>

  <xsl:template match="data">
    <xsl:apply-templates select="done"/>
    <section class="section" aria-labelledby="copies">
      <h2 id="copies"><m:t>Copies of your data</m:t></h2>
      <xsl:choose>
        <xsl:when test="export"><ul class="list"><xsl:apply-templates select="export"/></ul></xsl:when>
        <xsl:otherwise><p><m:t>There is none yet. A copy takes a minute or two and stays here for seven days.</m:t></p></xsl:otherwise>
      </xsl:choose>
      <xsl:apply-templates select="form"/>
    </section>
    <section class="section" aria-labelledby="erase">
      <h2 id="erase"><m:t>Erase your account</m:t></h2>
      <p><m:t>You can have your account erased. The next page says what goes and what must stay.</m:t></p>
      <p><a class="button button-quiet" href="{/page/@base}/account/erase"><m:t>Erase the account</m:t></a></p>
    </section>
  </xsl:template>

  <xsl:template match="done" mode="said"><m:t>Your copy is being made.</m:t></xsl:template>
  <xsl:template match="form" mode="submit"><m:t note="Button: a copy of one's own data">Ask for a copy</m:t></xsl:template>
  <xsl:template match="problem[@code = 'person.too-many-exports']"><m:t>Five copies a day are the most. Take one of those that are there, or ask again tomorrow.</m:t></xsl:template>

  <xsl:template match="export">
    <li>
      <div class="main">
      <p class="name"><m:t note="A copy of one's data, asked for at an instant">Copy of <m:arg name="at" select="l:instant(@asked, /page/@zone, 'long')"/></m:t></p>
      <xsl:apply-templates select="." mode="state"/>
      </div>
    </li>
  </xsl:template>

  <xsl:template match="export" mode="state">
    <p><m:t>It waits for its turn.</m:t> <a href="{/page/@base}/account/data"><m:t>Look again</m:t></a></p>
  </xsl:template>
  <xsl:template match="export[@state = 'running']" mode="state">
    <p>
      <progress max="{@parts}" value="{@parts-done}"><xsl:attribute name="aria-label"><m:t>Progress</m:t></xsl:attribute></progress>
      <xsl:text> </xsl:text>
      <m:t>Part <m:arg name="done" select="l:number(@parts-done)"/> of <m:arg name="parts" select="l:number(@parts)"/> is done.</m:t>
      <xsl:text> </xsl:text><a href="{/page/@base}/account/data"><m:t>Look again</m:t></a>
    </p>
  </xsl:template>
  <xsl:template match="export[@state = 'ready']" mode="state">
    <p><m:t>It is ready, until <m:arg name="until" select="l:instant(@until, /page/@zone, 'long')"/>.</m:t></p>
    <ul class="inline">
      <li><a href="{/page/@base}/account/data/{@id}"><m:t>Read it here</m:t></a></li>
      <li><a href="{/page/@base}/account/data/{@id}/xml" download="personal-data.xml"><m:t>Take it along (XML)</m:t></a></li>
    </ul>
  </xsl:template>
  <xsl:template match="export[@state = 'failed']" mode="state">
    <p><m:t>It could not be made. Ask for a new one.</m:t></p>
  </xsl:template>

</xsl:stylesheet>
