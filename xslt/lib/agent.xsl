<?xml version="1.0" encoding="UTF-8"?>
<!-- A browser and its system as words: "Firefox on Linux"; the codes are those that session_agent makes. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:m="urn:balcao:words"
                extension-element-prefixes="m">

  <!-- code: "firefox linux", one of the two alone, or empty. -->
  <xsl:template name="agent-name">
    <xsl:param name="code"/>
    <xsl:variable name="browser"><xsl:call-template name="agent-browser"><xsl:with-param name="code" select="concat($code, ' ')"/></xsl:call-template></xsl:variable>
    <xsl:variable name="system"><xsl:call-template name="agent-system"><xsl:with-param name="code" select="concat(' ', $code)"/></xsl:call-template></xsl:variable>
    <xsl:choose>
      <xsl:when test="string($browser) and string($system)"><m:t note="A browser and the system it runs on: Firefox on Linux"><m:arg name="browser" select="$browser"/> on <m:arg name="system" select="$system"/></m:t></xsl:when>
      <xsl:when test="string($browser)"><xsl:value-of select="$browser"/></xsl:when>
      <xsl:when test="string($system)"><m:t note="The argument is a system: Linux"><m:arg name="system" select="$system"/>, unknown browser</m:t></xsl:when>
      <xsl:otherwise><m:t>Unknown browser</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="agent-browser">
    <xsl:param name="code"/>
    <xsl:choose>
      <xsl:when test="starts-with($code, 'edge ')"><m:t ctx="product">Edge</m:t></xsl:when>
      <xsl:when test="starts-with($code, 'opera ')"><m:t ctx="product">Opera</m:t></xsl:when>
      <xsl:when test="starts-with($code, 'firefox ')"><m:t ctx="product">Firefox</m:t></xsl:when>
      <xsl:when test="starts-with($code, 'chrome ')"><m:t ctx="product">Chrome</m:t></xsl:when>
      <xsl:when test="starts-with($code, 'safari ')"><m:t ctx="product">Safari</m:t></xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="agent-system">
    <xsl:param name="code"/>
    <xsl:choose>
      <xsl:when test="contains($code, ' android')"><m:t ctx="product">Android</m:t></xsl:when>
      <xsl:when test="contains($code, ' ios')"><m:t ctx="product">iOS</m:t></xsl:when>
      <xsl:when test="contains($code, ' windows')"><m:t ctx="product">Windows</m:t></xsl:when>
      <xsl:when test="contains($code, ' macos')"><m:t ctx="product">macOS</m:t></xsl:when>
      <xsl:when test="contains($code, ' chromeos')"><m:t ctx="product">ChromeOS</m:t></xsl:when>
      <xsl:when test="contains($code, ' linux')"><m:t ctx="product">Linux</m:t></xsl:when>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
