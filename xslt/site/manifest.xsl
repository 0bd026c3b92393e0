<?xml version="1.0" encoding="UTF-8"?>
<!-- The web app manifest (JSON); quotes and backslashes are taken out of the name, all else comes from our own tables. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="text" media-type="application/manifest+json" encoding="UTF-8"/>
  <xsl:strip-space elements="*"/>

  <xsl:template match="page">
    <xsl:text>{"id":"/","name":"</xsl:text>
    <xsl:value-of select="translate(@name, '&quot;\', '')"/>
    <xsl:text>","lang":"</xsl:text>
    <xsl:value-of select="@locale"/>
    <xsl:text>","dir":"</xsl:text>
    <xsl:value-of select="@dir"/>
    <xsl:text>","start_url":"</xsl:text>
    <xsl:value-of select="@base"/>
    <xsl:text>/","scope":"/","display":"browser","icons":[{"src":"</xsl:text>
    <xsl:value-of select="@assets"/>
    <xsl:text>/icon-</xsl:text>
    <xsl:value-of select="@brand"/>
    <xsl:text>.svg","type":"image/svg+xml","sizes":"any"}]}&#10;</xsl:text>
  </xsl:template>
</xsl:stylesheet>
