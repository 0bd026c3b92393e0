<?xml version="1.0" encoding="UTF-8"?>
<!-- The badge of an announcement's state, and from when to when it holds; wherever announcements are shown. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:template match="announcement" mode="state">
    <span class="state state-quiet"><m:t ctx="announcement" note="State of an announcement">Over</m:t></span>
  </xsl:template>
  <xsl:template match="announcement[@state='current']" mode="state">
    <span class="state state-warn"><m:t ctx="announcement" note="State of an announcement">In force</m:t></span>
  </xsl:template>
  <xsl:template match="announcement[@state='current'][@severity='info']" mode="state">
    <span class="state state-good"><m:t ctx="announcement" note="State of an announcement">In force</m:t></span>
  </xsl:template>
  <xsl:template match="announcement[@state='planned']" mode="state">
    <span class="state state-info"><m:t ctx="announcement" note="State of an announcement">Planned</m:t></span>
  </xsl:template>

  <xsl:template match="announcement" mode="time">
    <xsl:choose>
      <xsl:when test="@ends and substring(@starts, 1, 10) = substring(@ends, 1, 10)">
        <m:t note="start is day and time, end is a time of the same day"><time datetime="{@starts}"><m:arg name="start" select="l:instant(@starts, /page/@zone)"/></time> to <time datetime="{@ends}"><m:arg name="end" select="l:time(@ends, /page/@zone)"/></time></m:t>
      </xsl:when>
      <xsl:when test="@ends">
        <m:t><time datetime="{@starts}"><m:arg name="start" select="l:instant(@starts, /page/@zone)"/></time> to <time datetime="{@ends}"><m:arg name="end" select="l:instant(@ends, /page/@zone)"/></time></m:t>
      </xsl:when>
      <xsl:otherwise>
        <m:t>Since <time datetime="{@starts}"><m:arg name="start" select="l:instant(@starts, /page/@zone)"/></time></m:t>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="announcement[@state='planned'][not(@ends)]" mode="time">
    <m:t>From <time datetime="{@starts}"><m:arg name="start" select="l:instant(@starts, /page/@zone)"/></time></m:t>
  </xsl:template>
</xsl:stylesheet>
