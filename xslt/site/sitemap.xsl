<?xml version="1.0" encoding="UTF-8"?>
<!-- The sitemap: every public address with its counterparts in the other languages. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
  <xsl:output method="xml" encoding="UTF-8" indent="no"/>
  <xsl:strip-space elements="*"/>

  <xsl:template match="page">
    <urlset><xsl:apply-templates select="links/link"/></urlset>
  </xsl:template>

  <xsl:template match="link">
    <url>
      <loc><xsl:value-of select="@href"/></loc>
      <xsl:apply-templates select="alternate"/>
    </url>
  </xsl:template>

  <xsl:template match="alternate">
    <xhtml:link rel="alternate" hreflang="{@hreflang}" href="{@href}"/>
  </xsl:template>
</xsl:stylesheet>
