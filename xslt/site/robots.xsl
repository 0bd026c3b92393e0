<?xml version="1.0" encoding="UTF-8"?>
<!-- robots.txt: everything public may be indexed, the operators' addresses not; the sitemaps come from the tree. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:strip-space elements="*"/>

  <xsl:template match="page">
    <xsl:text>User-agent: *&#10;Disallow: /-/&#10;</xsl:text>
    <xsl:apply-templates select="links/link"/>
  </xsl:template>

  <xsl:template match="link">
    <xsl:text>Sitemap: </xsl:text>
    <xsl:value-of select="@href"/>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>
</xsl:stylesheet>
