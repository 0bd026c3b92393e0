<?xml version="1.0" encoding="UTF-8"?>
<!-- The frame of every page, in Portuguese. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="centre.pt.xsl"/>
  <xsl:output method="html" encoding="UTF-8" indent="no" doctype-system="about:legacy-compat"/>
  <xsl:strip-space elements="*"/>

  <xsl:template match="/page">
    <html lang="{@locale}" dir="ltr">
      <head>
        <meta charset="utf-8"/>
        <title><xsl:call-template name="title"/> – <xsl:value-of select="@name"/></title>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="color-scheme" content="light dark"/>
        <link rel="stylesheet" href="{@assets}/app.css"/>
        <link rel="stylesheet" href="{@assets}/theme-{@brand}.css"/>
        <link rel="icon" href="{@assets}/icon-{@brand}.svg" type="image/svg+xml"/>
        <link rel="manifest" href="/manifest.webmanifest"/>
        <link rel="canonical" href="{@origin}{@base}{@path}"/>
        <xsl:for-each select="locale"><link rel="alternate" hreflang="{@tag}" href="{../@origin}/{@tag}{../@path}"/></xsl:for-each>
        <link rel="alternate" hreflang="x-default" href="{@origin}{@path}"/>
        <xsl:if test="feature[@name = 'announcements']"><link rel="alternate" type="application/atom+xml" href="{@base}/announcements.atom" title="Avisos"/></xsl:if>
        <script type="module" src="{@assets}/balcao.js"></script>
      </head>
      <body>
        <a class="skip" href="#main">Saltar para o conteúdo</a>
        <xsl:call-template name="header"/>
        <div class="wrap body">
          <xsl:apply-templates select="centre"/>
          <main id="main" class="content" tabindex="-1">
            <div class="heading">
              <h1><xsl:call-template name="title"/></h1>
              <p class="lead"><xsl:call-template name="lead"/></p>
            </div>
            <xsl:call-template name="main"/>
          </main>
        </div>
        <xsl:call-template name="footer"/>
      </body>
    </html>
  </xsl:template>

  <xsl:template name="icon">
    <xsl:param name="name"/>
    <svg class="icon icon-{$name}" width="24" height="24" aria-hidden="true" focusable="false"><use href="{/page/@assets}/sprite.svg#{$name}"></use></svg>
  </xsl:template>
  <xsl:template name="mark">
    <svg class="mark" width="32" height="32" aria-hidden="true" focusable="false"><use href="{/page/@assets}/mark-{/page/@brand}.svg#mark"></use></svg>
  </xsl:template>

  <xsl:template name="entry">
    <xsl:param name="path"/>
    <xsl:param name="name"/>
    <li>
      <a href="{@base}{$path}">
        <xsl:if test="@path = $path"><xsl:attribute name="aria-current">page</xsl:attribute></xsl:if>
        <xsl:value-of select="$name"/>
      </a>
    </li>
  </xsl:template>

  <xsl:template name="header">
    <header class="top">
      <div class="wrap top-row">
        <a class="brand" href="{@base}/"><xsl:call-template name="mark"/><xsl:text> </xsl:text><span class="brand-name"><xsl:value-of select="@name"/></span></a>
        <nav class="main-nav" aria-label="Menu principal">
          <ul>
            <xsl:call-template name="entry"><xsl:with-param name="path">/questions</xsl:with-param><xsl:with-param name="name">Ajuda</xsl:with-param></xsl:call-template>
            <xsl:call-template name="entry"><xsl:with-param name="path">/guides</xsl:with-param><xsl:with-param name="name">Guias</xsl:with-param></xsl:call-template>
            <xsl:call-template name="entry"><xsl:with-param name="path">/announcements</xsl:with-param><xsl:with-param name="name">Avisos</xsl:with-param></xsl:call-template>
            <xsl:call-template name="entry"><xsl:with-param name="path">/centre</xsl:with-param><xsl:with-param name="name">Centro de apoio</xsl:with-param></xsl:call-template>
          </ul>
        </nav>
        <div class="top-end">
          <details class="languages" data-menu="yes">
            <summary>
              <xsl:call-template name="icon"><xsl:with-param name="name" select="'globe'"/></xsl:call-template>
              <span class="hidden">Idioma</span><xsl:text> </xsl:text>
              <span lang="{@locale}" dir="ltr"><xsl:value-of select="locale[@current]/@name"/></span>
            </summary>
            <ul><xsl:apply-templates select="locale"/></ul>
          </details>
        </div>
      </div>
    </header>
  </xsl:template>

  <xsl:template match="locale">
    <li>
      <a href="/{@tag}{../@path}?lang={@tag}" lang="{@tag}" hreflang="{@tag}" dir="ltr">
        <xsl:if test="@current"><xsl:attribute name="aria-current">true</xsl:attribute></xsl:if>
        <xsl:value-of select="@name"/>
      </a>
    </li>
  </xsl:template>

  <xsl:template name="footer">
    <footer class="foot">
      <div class="wrap foot-row">
        <p class="foot-name"><xsl:call-template name="mark"/><xsl:text> </xsl:text><xsl:value-of select="@name"/></p>
        <nav aria-label="Sobre este portal">
          <ul class="inline">
            <li><a href="{@base}/about/privacy">Privacidade</a></li>
            <li><a href="{@base}/about/terms">Condições</a></li>
            <li><a href="{@base}/about/accessibility">Acessibilidade</a></li>
            <li><a href="{@base}/about/browsers">Navegadores compatíveis</a></li>
            <li><a href="{@base}/about/imprint">Informação legal</a></li>
            <xsl:if test="feature[@name = 'announcements']"><li><a href="{@base}/announcements.atom">Feed de avisos</a></li></xsl:if>
          </ul>
        </nav>
      </div>
    </footer>
  </xsl:template>
</xsl:stylesheet>
