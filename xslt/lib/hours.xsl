<?xml version="1.0" encoding="UTF-8"?>
<!-- When a centre answers: the table of the week, in the centre's own time, and the words of its holidays. -->
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

  <xsl:template name="holiday">
    <xsl:param name="code"/>
    <xsl:choose>
      <xsl:when test="$code = 'new-year'"><m:t>New Year’s Day</m:t></xsl:when>
      <xsl:when test="$code = 'epiphany'"><m:t>Epiphany</m:t></xsl:when>
      <xsl:when test="$code = 'maundy-thursday'"><m:t>Maundy Thursday</m:t></xsl:when>
      <xsl:when test="$code = 'good-friday'"><m:t>Good Friday</m:t></xsl:when>
      <xsl:when test="$code = 'easter-sunday'"><m:t>Easter Sunday</m:t></xsl:when>
      <xsl:when test="$code = 'easter-monday'"><m:t>Easter Monday</m:t></xsl:when>
      <xsl:when test="$code = 'labour-day'"><m:t>Labour Day</m:t></xsl:when>
      <xsl:when test="$code = 'ascension'"><m:t>Ascension Day</m:t></xsl:when>
      <xsl:when test="$code = 'whit-sunday'"><m:t>Whit Sunday</m:t></xsl:when>
      <xsl:when test="$code = 'whit-monday'"><m:t>Whit Monday</m:t></xsl:when>
      <xsl:when test="$code = 'corpus-christi'"><m:t>Corpus Christi</m:t></xsl:when>
      <xsl:when test="$code = 'assumption'"><m:t>Assumption Day</m:t></xsl:when>
      <xsl:when test="$code = 'all-saints'"><m:t>All Saints’ Day</m:t></xsl:when>
      <xsl:when test="$code = 'immaculate-conception'"><m:t>Immaculate Conception</m:t></xsl:when>
      <xsl:when test="$code = 'christmas-eve'"><m:t>Christmas Eve</m:t></xsl:when>
      <xsl:when test="$code = 'christmas'"><m:t>Christmas Day</m:t></xsl:when>
      <xsl:when test="$code = 'second-christmas'"><m:t>Second Day of Christmas</m:t></xsl:when>
      <xsl:when test="$code = 'new-year-eve'"><m:t>New Year’s Eve</m:t></xsl:when>
      <xsl:otherwise><m:t>Public holiday</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
