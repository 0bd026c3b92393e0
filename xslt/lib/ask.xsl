<?xml version="1.0" encoding="UTF-8"?>
<!-- The sentence in which self-service ends: it names this visitor's support centre and how to reach it (RTE-2). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:template match="centre" mode="ask">
    <div class="callout callout-info">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'phone'"/></xsl:call-template>
      <div><p><xsl:apply-templates select="." mode="ask-sentence"/></p></div>
    </div>
  </xsl:template>

  <!-- The same inside a text. -->
  <xsl:template match="centre" mode="ask-line">
    <p><xsl:apply-templates select="." mode="ask-sentence"/></p>
  </xsl:template>

  <xsl:template match="centre" mode="ask-sentence">
    <xsl:choose>
      <xsl:when test="phone[@kind='main'] and @mail">
        <m:t>The support centre <a href="{/page/@base}/centre"><m:arg name="centre" select="@name"/></a> helps you further: call <a href="{phone[@kind='main']/@href}"><bdi dir="ltr"><m:arg name="phone" select="phone[@kind='main']/@international"/></bdi></a> or write to <a href="mailto:{@mail}"><bdi dir="ltr"><m:arg name="mail" select="@mail"/></bdi></a>.</m:t>
      </xsl:when>
      <xsl:when test="phone[@kind='main']">
        <m:t>The support centre <a href="{/page/@base}/centre"><m:arg name="centre" select="@name"/></a> helps you further: call <a href="{phone[@kind='main']/@href}"><bdi dir="ltr"><m:arg name="phone" select="phone[@kind='main']/@international"/></bdi></a>.</m:t>
      </xsl:when>
      <xsl:when test="@mail">
        <m:t>The support centre <a href="{/page/@base}/centre"><m:arg name="centre" select="@name"/></a> helps you further: write to <a href="mailto:{@mail}"><bdi dir="ltr"><m:arg name="mail" select="@mail"/></bdi></a>.</m:t>
      </xsl:when>
      <xsl:otherwise>
        <m:t>The support centre <a href="{/page/@base}/centre"><m:arg name="centre" select="@name"/></a> helps you further.</m:t>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
