<?xml version="1.0" encoding="UTF-8"?>
<!-- The frame of every page: head, header, notices, breadcrumbs, heading, centre, footer. A page fills the modes at the end. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="strict.xsl"/>
  <xsl:import href="icon.xsl"/>
  <xsl:import href="notice.xsl"/>
  <xsl:import href="centre.xsl"/>
  <xsl:import href="nav.xsl"/>
  <xsl:import href="account.xsl"/>
  <xsl:output method="html" encoding="UTF-8" indent="no"/>
  <xsl:strip-space elements="*"/>

  <xsl:template match="page">
    <html lang="{@locale}" dir="{@dir}">
      <xsl:if test="viewer/@theme"><xsl:attribute name="data-theme"><xsl:value-of select="viewer/@theme"/></xsl:attribute></xsl:if>
      <head>
        <xsl:call-template name="head"/>
      </head>
      <body>
        <a class="skip" href="#main"><m:t>Skip to content</m:t></a>
        <xsl:call-template name="header"/>
        <xsl:call-template name="notices"/>
        <div class="wrap body">
          <xsl:apply-templates select="centre" mode="card"/>
          <xsl:call-template name="content"/>
          <xsl:call-template name="side"/>
        </div>
        <xsl:call-template name="footer"/>
      </body>
    </html>
  </xsl:template>

  <xsl:template name="head">
    <!-- A heading may hold elements, a title holds their text. -->
    <xsl:variable name="title"><xsl:apply-templates select="." mode="title"/></xsl:variable>
    <meta charset="utf-8"/>
    <title>
      <xsl:if test="form/field/problem | */form/field/problem"><m:t>Error:</m:t><xsl:text> </xsl:text></xsl:if>
      <xsl:value-of select="$title"/>
      <xsl:text> – </xsl:text>
      <xsl:value-of select="@name"/>
    </title>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <meta name="color-scheme" content="light dark"/>
    <xsl:if test="@status &gt;= 400"><meta name="robots" content="noindex"/></xsl:if>
    <link rel="stylesheet" href="{@assets}/app.css"/>
    <xsl:if test="viewer/@name or not(@canonical | error)"><link rel="stylesheet" href="{@assets}/account.css"/></xsl:if>
    <link rel="stylesheet" href="{@assets}/theme-{@brand}.css"/>
    <link rel="icon" href="{@assets}/icon-{@brand}.svg" type="image/svg+xml"/>
    <link rel="manifest" href="{@base}/manifest.webmanifest"/>
    <xsl:if test="@canonical"><link rel="canonical" href="{@canonical}"/></xsl:if>
    <xsl:if test="@canonical"><link rel="canonical" href="{@canonical}"/></xsl:if>
    <xsl:apply-templates select="alternate"/>
    <xsl:if test="feature[@name = 'announcements']">
      <link rel="alternate" type="application/atom+xml" href="{@base}/announcements.atom">
        <xsl:attribute name="title"><m:t>Announcements</m:t></xsl:attribute>
      </link>
    </xsl:if>
    <script type="module" src="{@assets}/balcao.js"></script>
    <xsl:apply-templates select="." mode="head"/>
  </xsl:template>
  <xsl:template match="page" mode="head"/>

  <xsl:template match="alternate">
    <link rel="alternate" hreflang="{@hreflang}" href="{@href}"/>
  </xsl:template>

  <!-- Heading and blocks. What a page calls "wide" runs below the centre card, over the full width. -->
  <xsl:template name="content">
    <xsl:variable name="wide"><xsl:apply-templates select="." mode="wide"/></xsl:variable>
    <xsl:choose>
      <xsl:when test="string($wide)">
        <main id="main" class="content content-wide" tabindex="-1">
          <div class="first"><xsl:call-template name="first"/></div>
          <div class="rest"><xsl:copy-of select="$wide"/></div>
        </main>
      </xsl:when>
      <xsl:otherwise>
        <main id="main" class="content" tabindex="-1"><xsl:call-template name="first"/></main>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="first">
    <xsl:variable name="crumbs"><xsl:apply-templates select="." mode="crumbs"/></xsl:variable>
    <xsl:variable name="lead"><xsl:apply-templates select="." mode="lead"/></xsl:variable>
    <xsl:if test="string($crumbs)">
      <xsl:call-template name="trail"><xsl:with-param name="crumbs" select="$crumbs"/></xsl:call-template>
    </xsl:if>
    <div class="heading">
      <xsl:apply-templates select="." mode="picture"/>
      <h1><xsl:apply-templates select="." mode="heading"/></h1>
      <xsl:if test="string($lead)"><p class="lead"><xsl:copy-of select="$lead"/></p></xsl:if>
    </div>
    <xsl:apply-templates select="." mode="main"/>
  </xsl:template>

  <xsl:template name="side">
    <xsl:variable name="side"><xsl:apply-templates select="." mode="aside"/></xsl:variable>
    <xsl:if test="string($side)">
      <aside class="side">
        <xsl:attribute name="aria-label"><m:t>On this subject</m:t></xsl:attribute>
        <xsl:copy-of select="$side"/>
      </aside>
    </xsl:if>
  </xsl:template>

  <!-- The places a page fills: title and main always, the others if it has something to say there. -->
  <xsl:template match="page" mode="heading"><xsl:apply-templates select="." mode="title"/></xsl:template>
  <xsl:template match="page" mode="lead"/>
  <xsl:template match="page" mode="picture"/>
  <xsl:template match="page" mode="crumbs"/>
  <xsl:template match="page" mode="wide"/>
  <xsl:template match="page" mode="aside"/>

</xsl:stylesheet>
