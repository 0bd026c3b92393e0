<?xml version="1.0" encoding="UTF-8"?>
<!-- When a centre answers: the table of the week, in the centre's own time. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:template match="centre" mode="hours">
    <table class="hours">
      <caption class="meta">
        <m:t>Local time in <bdi><m:arg name="centre" select="@name"/></bdi> (<m:arg name="zone" select="l:zone(@zone, /page/@now)"/>)</m:t>
      </caption>
      <tbody><xsl:apply-templates select="hours"/></tbody>
    </table>
  </xsl:template>

  <xsl:template match="hours">
    <tr>
      <th scope="row"><xsl:value-of select="l:weekday(@weekday)"/></th>
      <td><xsl:apply-templates select="." mode="intervals"/></td>
    </tr>
  </xsl:template>

  <xsl:template match="hours[@today]">
    <tr class="today">
      <th scope="row"><xsl:value-of select="l:weekday(@weekday)"/><xsl:text> </xsl:text><span class="tag"><m:t>Today</m:t></span></th>
      <td><xsl:apply-templates select="." mode="intervals"/></td>
    </tr>
  </xsl:template>

  <xsl:template match="hours" mode="intervals">
    <xsl:apply-templates select="interval"/>
    <xsl:if test="not(interval)"><span class="quiet"><m:t>Closed</m:t></span></xsl:if>
  </xsl:template>

  <xsl:template match="interval">
    <span class="interval">
      <time datetime="{@from}"><xsl:value-of select="l:clock(@from)"/></time>
      <xsl:text>–</xsl:text>
      <time datetime="{@to}"><xsl:value-of select="l:clock(@to)"/></time>
    </span>
  </xsl:template>

</xsl:stylesheet>
