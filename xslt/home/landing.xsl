<?xml version="1.0" encoding="UTF-8"?>
<!-- The landing page of a country portal: five tasks first, then what is new, benefits, questions, guides (PUB-1). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="../lib/announcement.xsl"/>
  <xsl:import href="../lib/guide.xsl"/>
  <xsl:import href="landing-tasks.xsl"/>
  <xsl:import href="landing-new.xsl"/>
  <xsl:import href="landing-end.xsl"/>

  <xsl:template match="page" mode="title">
    <m:t>Support for your devices</m:t>
  </xsl:template>

  <xsl:template match="page" mode="heading">
    <m:t>What do you need today?</m:t>
  </xsl:template>

  <xsl:template match="page" mode="lead">
    <xsl:choose>
      <xsl:when test="feature[@name='tickets']"><m:t note="counter: a service desk, not the meter of a printer">This is the counter of <m:arg name="brand" select="@name"/>, open at all hours: for faults and meter readings, for moves, your account and every question about it.</m:t></xsl:when>
      <xsl:when test="feature[@name='accounts']"><m:t note="counter: a service desk, not the meter of a printer">This is the counter of <m:arg name="brand" select="@name"/>: guides, answers, your support centre, and an account where your company's devices and people stand together.</m:t></xsl:when>
      <xsl:otherwise><m:t note="counter: a service desk, not the meter of a printer">This is the counter of <m:arg name="brand" select="@name"/>: guides, answers and your support centre are here today, and accounts open later.</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page" mode="picture">
    <xsl:call-template name="illustration"><xsl:with-param name="name" select="'hero-printers'"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <xsl:if test="feature/@name = 'knowledge' or feature/@name = 'tickets'"><xsl:apply-templates select="landing" mode="search"/></xsl:if>
    <ul class="tasks"><xsl:apply-templates select="landing" mode="tasks"/></ul>
  </xsl:template>

  <!-- One's own words lead to articles, guided help and the subject of a request. -->
  <xsl:template match="landing" mode="search">
    <form class="change" method="get" action="{/page/@base}/search" role="search">
      <label for="field-q"><m:t note="Label of a search field">Describe it in your own words</m:t></label>
      <div class="change-row">
        <input id="field-q" name="q" type="search" maxlength="200" dir="auto"/>
        <button class="button" type="submit"><m:t note="Button of a search">Find</m:t></button>
      </div>
    </form>
  </xsl:template>

  <xsl:template match="page" mode="wide">
    <xsl:apply-templates select="feature[@name='announcements']" mode="news"/>
    <section class="section" aria-labelledby="new">
      <h2 id="new"><xsl:apply-templates select="landing" mode="new-heading"/></h2>
      <ul class="cards"><xsl:apply-templates select="landing" mode="new"/></ul>
    </section>
    <section class="section" aria-labelledby="benefits">
      <h2 id="benefits"><xsl:apply-templates select="landing" mode="benefits-heading"/></h2>
      <ul class="cards"><xsl:apply-templates select="landing" mode="benefits"/></ul>
    </section>
    <section class="section" aria-labelledby="asked">
      <h2 id="asked"><m:t>Often asked</m:t></h2>
      <ul class="headlines"><xsl:apply-templates select="landing" mode="asked"/></ul>
      <p><a class="more" href="{@base}/questions"><m:t>All questions and answers</m:t><xsl:call-template name="icon"><xsl:with-param name="name" select="'arrow'"/></xsl:call-template></a></p>
    </section>
    <xsl:apply-templates select="feature[@name='guides']" mode="guides"/>
    <xsl:apply-templates select="landing" mode="invite"/>
  </xsl:template>

  <xsl:template match="feature" mode="news">
    <section class="section" aria-labelledby="news">
      <h2 id="news"><m:t>Announcements</m:t></h2>
      <xsl:choose>
        <xsl:when test="/page/landing/announcement">
          <ul class="headlines"><xsl:apply-templates select="/page/landing/announcement"/></ul>
        </xsl:when>
        <xsl:otherwise><p class="hint"><m:t>Nothing to report: no maintenance is planned and no incident is known.</m:t></p></xsl:otherwise>
      </xsl:choose>
      <p><a class="more" href="{/page/@base}/announcements"><m:t>All announcements</m:t><xsl:call-template name="icon"><xsl:with-param name="name" select="'arrow'"/></xsl:call-template></a></p>
    </section>
  </xsl:template>

  <xsl:template match="announcement">
    <li>
      <a href="{/page/@base}/announcements/{@id}"><bdi lang="{@lang}"><xsl:value-of select="@title"/></bdi></a>
      <p class="meta">
        <xsl:call-template name="severity"><xsl:with-param name="severity" select="@severity"/></xsl:call-template>
        <xsl:text> </xsl:text>
        <xsl:apply-templates select="." mode="state"/>
        <xsl:text> </xsl:text>
        <xsl:apply-templates select="." mode="time"/>
      </p>
    </li>
  </xsl:template>

  <xsl:template match="feature" mode="guides">
    <xsl:if test="/page/landing/guide">
      <section class="section" aria-labelledby="guides">
        <h2 id="guides"><m:t>Guides</m:t></h2>
        <ul class="guides"><xsl:apply-templates select="/page/landing/guide"/></ul>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="guide">
    <li class="guide-card">
      <xsl:apply-templates select="." mode="icon"/>
      <div>
        <h3><a href="{/page/@base}/guides/{@name}"><xsl:apply-templates select="." mode="name"/></a></h3>
        <p><xsl:apply-templates select="." mode="purpose"/></p>
      </div>
    </li>
  </xsl:template>
</xsl:stylesheet>
