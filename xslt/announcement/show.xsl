<?xml version="1.0" encoding="UTF-8"?>
<!-- One announcement: what, since when, until when, and what it means for the reader. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="../lib/ask.xsl"/>
  <xsl:import href="../lib/announcement.xsl"/>

  <xsl:template match="page" mode="title">
    <xsl:value-of select="announcement-page/announcement/@title"/>
  </xsl:template>

  <xsl:template match="page" mode="heading">
    <bdi lang="{announcement-page/announcement/@lang}"><xsl:value-of select="announcement-page/announcement/@title"/></bdi>
  </xsl:template>

  <xsl:template match="page" mode="crumbs">
    <li><a href="{@base}/announcements"><m:t>Announcements</m:t></a></li>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <xsl:apply-templates select="announcement-page/announcement"/>
  </xsl:template>

  <xsl:template match="announcement">
    <p class="meta">
      <xsl:call-template name="severity"><xsl:with-param name="severity" select="@severity"/></xsl:call-template>
      <xsl:text> </xsl:text>
      <xsl:apply-templates select="." mode="state"/>
      <xsl:text> </xsl:text>
      <xsl:apply-templates select="." mode="time"/>
    </p>
    <div class="prose" lang="{@lang}"><xsl:apply-templates select="paragraph"/></div>
    <xsl:apply-templates select="." mode="advice"/>
    <p><a class="more" href="{/page/@base}/announcements"><m:t>All announcements</m:t><xsl:call-template name="icon"><xsl:with-param name="name" select="'arrow'"/></xsl:call-template></a></p>
  </xsl:template>

  <xsl:template match="paragraph">
    <p><xsl:value-of select="."/></p>
  </xsl:template>

  <xsl:template match="announcement" mode="advice">
    <xsl:apply-templates select="/page/centre" mode="ask"/>
  </xsl:template>
  <xsl:template match="announcement[@severity='incident'][@state='current']" mode="advice">
    <div class="callout callout-info">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'info'"/></xsl:call-template>
      <div><p><m:t>We know about this and are working on it, so you need not report it. If you see something else, tell the <a href="{/page/@base}/centre">support centre</a>.</m:t></p></div>
    </div>
  </xsl:template>
  <xsl:template match="announcement[@severity='incident'][@state='past']" mode="advice">
    <div class="callout callout-info">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'info'"/></xsl:call-template>
      <div><p><m:t>This is over. If it still happens to you, tell the <a href="{/page/@base}/centre">support centre</a>.</m:t></p></div>
    </div>
  </xsl:template>
</xsl:stylesheet>
