<?xml version="1.0" encoding="UTF-8"?>
<!-- What the pages about the portal share: the text column, who is responsible, and the day of the last review. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="../lib/ask.xsl"/>

  <xsl:template match="page" mode="main">
    <div class="prose">
      <xsl:apply-templates select="about"/>
      <xsl:apply-templates select="about/identity" mode="reviewed"/>
    </div>
  </xsl:template>

  <xsl:template match="identity" mode="responsible">
    <p>
      <strong><xsl:value-of select="@company"/></strong>
      <xsl:if test="@street"><br/><xsl:value-of select="@street"/></xsl:if>
      <xsl:if test="@town"><br/><xsl:value-of select="concat(@postcode, ' ', @town)"/></xsl:if>
      <br/><xsl:value-of select="l:country(@country)"/>
    </p>
  </xsl:template>

  <xsl:template match="identity" mode="reviewed">
    <xsl:if test="@reviewed">
      <p class="meta"><m:t>Last reviewed on <time datetime="{@reviewed}"><m:arg name="day" select="l:day(@reviewed)"/></time>.</m:t></p>
    </xsl:if>
  </xsl:template>

  <!-- Whom to write to about personal data: its own address where there is one, else the general one. -->
  <xsl:template match="identity" mode="privacy-contact">
    <xsl:choose>
      <xsl:when test="@privacy-mail">
        <p><m:t>For questions about your data, write to <a href="mailto:{@privacy-mail}"><bdi dir="ltr"><m:arg name="mail" select="@privacy-mail"/></bdi></a>.</m:t></p>
      </xsl:when>
      <xsl:when test="@mail">
        <p><m:t>For questions about your data, write to <a href="mailto:{@mail}"><bdi dir="ltr"><m:arg name="mail" select="@mail"/></bdi></a>.</m:t></p>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates select="/page/centre" mode="ask-line"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
