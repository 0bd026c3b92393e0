<?xml version="1.0" encoding="UTF-8"?>
<!-- Announcements and service status of this portal: in force, planned, over; with the feed (PUB-5). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="../lib/announcement.xsl"/>

  <xsl:template match="page" mode="title">
    <m:t>Announcements</m:t>
  </xsl:template>

  <xsl:template match="page" mode="lead">
    <m:t>Maintenance, incidents and news, with the time from which and until which they hold.</m:t>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <xsl:apply-templates select="announcements"/>
  </xsl:template>

  <xsl:template match="page" mode="aside">
    <section class="card" aria-labelledby="feed">
      <h2 id="feed"><m:t>Stay informed</m:t></h2>
      <p><m:t>A feed reader fetches new announcements by itself.</m:t></p>
      <p><a class="more" href="{announcements/@feed}" type="application/atom+xml"><m:t>Subscribe to the feed (Atom)</m:t></a></p>
    </section>
  </xsl:template>

  <xsl:template match="announcements">
    <xsl:apply-templates select="." mode="status"/>
    <xsl:if test="announcement[@state='current']">
      <section class="section" aria-labelledby="current">
        <h2 id="current"><m:t>In force now</m:t></h2>
        <ul class="headlines"><xsl:apply-templates select="announcement[@state='current']"/></ul>
      </section>
    </xsl:if>
    <xsl:if test="announcement[@state='planned']">
      <section class="section" aria-labelledby="planned">
        <h2 id="planned"><m:t note="Heading above announcements that begin later">Planned</m:t></h2>
        <ul class="headlines"><xsl:apply-templates select="announcement[@state='planned']"/></ul>
      </section>
    </xsl:if>
    <xsl:if test="announcement[@state='past']">
      <section class="section" aria-labelledby="past">
        <h2 id="past"><m:t note="Heading above announcements that no longer hold">Over</m:t></h2>
        <ul class="headlines"><xsl:apply-templates select="announcement[@state='past']"/></ul>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="announcements[not(announcement)]">
    <div class="empty">
      <xsl:call-template name="illustration"><xsl:with-param name="name" select="'empty-news'"/></xsl:call-template>
      <h2><m:t>There is nothing to announce</m:t></h2>
      <p><m:t>No maintenance is planned and no incident is known. If something does not work for you, tell the support centre.</m:t></p>
      <p class="actions"><a class="button" href="{/page/@base}/centre"><m:t>Reach the support centre</m:t></a></p>
    </div>
  </xsl:template>

  <!-- The answer to "is it just me?" in one line, above the list. -->
  <xsl:template match="announcements" mode="status">
    <div class="callout callout-good">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'check'"/></xsl:call-template>
      <div><p><m:t>No incident is known at present. As of <time datetime="{/page/@now}"><m:arg name="now" select="l:instant(/page/@now, /page/@zone)"/></time>.</m:t></p></div>
    </div>
  </xsl:template>
  <xsl:template match="announcements[announcement[@state='current'][@severity='incident']]" mode="status">
    <div class="callout callout-bad">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'warning'"/></xsl:call-template>
      <div><p><m:t>An incident is being worked on. What is known stands below; you need not report it again.</m:t></p></div>
    </div>
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
</xsl:stylesheet>
