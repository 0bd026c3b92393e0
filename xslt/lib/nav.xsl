<?xml version="1.0" encoding="UTF-8"?>
<!-- The ways through the portal: header with navigation and languages, breadcrumbs, footer. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:template name="header">
    <header class="top">
      <div class="wrap top-row">
        <a class="brand" href="{@base}/">
          <xsl:call-template name="current"><xsl:with-param name="only" select="'/'"/></xsl:call-template>
          <xsl:call-template name="mark"/><xsl:text> </xsl:text>
          <span class="brand-name"><xsl:value-of select="@name"/></span>
        </a>
        <xsl:call-template name="navigation"/>
        <div class="top-end">
          <xsl:call-template name="languages"/>
          <xsl:call-template name="account"/>
        </div>
      </div>
      <xsl:call-template name="account-sections"/>
    </header>
  </xsl:template>

  <xsl:template name="navigation">
    <nav class="main-nav">
      <xsl:attribute name="aria-label"><m:t>Main menu</m:t></xsl:attribute>
      <ul>
        <xsl:if test="feature[@name = 'devices' or @name = 'hosting']">
          <li><a href="{@base}/questions">
            <xsl:call-template name="current"><xsl:with-param name="section" select="'/questions'"/></xsl:call-template>
            <m:t note="Menu entry: the page of questions and answers">Help</m:t>
          </a></li>
        </xsl:if>
        <xsl:if test="feature[@name = 'guides']">
          <li><a href="{@base}/guides">
            <xsl:call-template name="current"><xsl:with-param name="section" select="'/guides'"/></xsl:call-template>
            <m:t>Guides</m:t>
          </a></li>
        </xsl:if>
        <xsl:if test="feature[@name = 'announcements']">
          <li><a href="{@base}/announcements">
            <xsl:call-template name="current"><xsl:with-param name="section" select="'/announcements'"/></xsl:call-template>
            <m:t>Announcements</m:t>
          </a></li>
        </xsl:if>
        <li><a href="{@base}/centre">
          <xsl:call-template name="current"><xsl:with-param name="section" select="'/centre'"/></xsl:call-template>
          <m:t>Support centre</m:t>
        </a></li>
      </ul>
    </nav>
  </xsl:template>

  <!-- Marks the link that leads to this page, or to the section it stands in. -->
  <xsl:template name="current">
    <xsl:param name="section"/>
    <xsl:param name="only" select="$section"/>
    <xsl:choose>
      <xsl:when test="/page/@path = $only and /page/@status &lt; 400">
        <xsl:attribute name="aria-current">page</xsl:attribute>
      </xsl:when>
      <xsl:when test="$section and starts-with(/page/@path, concat($section, '/'))">
        <xsl:attribute name="aria-current">true</xsl:attribute>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="languages">
    <xsl:if test="locale[2]">
      <details class="languages" data-menu="yes">
        <summary>
          <xsl:call-template name="icon"><xsl:with-param name="name" select="'globe'"/></xsl:call-template>
          <span class="hidden"><m:t>Language</m:t></span><xsl:text> </xsl:text>
          <xsl:for-each select="locale[@current]">
            <span lang="{@tag}" dir="{@dir}"><xsl:value-of select="@name"/></span>
          </xsl:for-each>
        </summary>
        <ul><xsl:apply-templates select="locale"/></ul>
      </details>
    </xsl:if>
  </xsl:template>

  <xsl:template match="locale">
    <li>
      <a href="{@href}" lang="{@tag}" hreflang="{@tag}" dir="{@dir}">
        <xsl:if test="@current"><xsl:attribute name="aria-current">true</xsl:attribute></xsl:if>
        <xsl:value-of select="@name"/>
      </a>
    </li>
  </xsl:template>

  <xsl:template name="trail">
    <xsl:param name="crumbs"/>
    <nav class="crumbs">
      <xsl:attribute name="aria-label"><m:t>You are here</m:t></xsl:attribute>
      <ol>
        <li><a href="{@base}/"><m:t>Home</m:t></a></li>
        <xsl:copy-of select="$crumbs"/>
        <li aria-current="page"><xsl:apply-templates select="." mode="title"/></li>
      </ol>
    </nav>
  </xsl:template>

  <xsl:template name="footer">
    <footer class="foot">
      <div class="wrap foot-row">
        <p class="foot-name"><xsl:call-template name="mark"/><xsl:text> </xsl:text><xsl:value-of select="@name"/></p>
        <nav>
          <xsl:attribute name="aria-label"><m:t>About this portal</m:t></xsl:attribute>
          <ul class="inline">
            <li><a href="{@base}/about/privacy"><m:t>Privacy</m:t></a></li>
            <li><a href="{@base}/about/terms"><m:t>Terms</m:t></a></li>
            <li><a href="{@base}/about/accessibility"><m:t>Accessibility</m:t></a></li>
            <li><a href="{@base}/about/browsers"><m:t>Supported browsers</m:t></a></li>
            <li><a href="{@base}/about/imprint"><m:t>Imprint</m:t></a></li>
            <xsl:if test="feature[@name = 'survey']">
              <li><a href="{@base}/survey"><m:t>Your opinion of this portal</m:t></a></li>
            </xsl:if>
            <xsl:if test="feature[@name = 'announcements']">
              <li><a href="{@base}/announcements.atom"><m:t>Announcements feed</m:t></a></li>
            </xsl:if>
          </ul>
        </nav>
      </div>
    </footer>
  </xsl:template>

</xsl:stylesheet>
