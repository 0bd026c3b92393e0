<?xml version="1.0" encoding="UTF-8"?>
<!-- A mail as plain text: the subject on the first line, then paragraphs parted by empty lines. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" extension-element-prefixes="m">
  <xsl:import href="frame.xsl"/>
  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:template match="page">
    <xsl:variable name="more"><xsl:apply-templates select="mail" mode="more"/></xsl:variable>
    <xsl:apply-templates select="mail" mode="subject"/>
    <xsl:text>&#10;&#10;</xsl:text>
    <xsl:apply-templates select="mail" mode="said"/>
    <xsl:text>&#10;&#10;</xsl:text>
    <xsl:if test="mail/@path">
      <xsl:apply-templates select="mail" mode="button"/>
      <xsl:text>&#10;</xsl:text>
      <xsl:value-of select="concat(@base, mail/@path)"/>
      <xsl:text>&#10;&#10;</xsl:text>
    </xsl:if>
    <xsl:if test="string($more)">
      <xsl:value-of select="$more"/>
      <xsl:text>&#10;&#10;</xsl:text>
    </xsl:if>
    <xsl:text>-- &#10;</xsl:text>
    <xsl:value-of select="@name"/>
    <xsl:text>&#10;</xsl:text>
    <xsl:apply-templates select="centre" mode="help"/>
    <xsl:text>&#10;</xsl:text>
    <xsl:value-of select="concat(@base, '/centre')"/>
    <xsl:text>&#10;&#10;</xsl:text>
    <xsl:apply-templates select="mail" mode="why"/>
    <xsl:text>&#10;</xsl:text>
    <xsl:if test="mail/@optional">
      <xsl:value-of select="concat(@base, '/account/notifications')"/>
      <xsl:text>&#10;</xsl:text>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
