<?xml version="1.0" encoding="UTF-8"?>
<!-- Announcements in force above every page, and the badge that says how grave one is. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:template name="notices">
    <xsl:if test="notice">
      <section class="notices">
        <xsl:attribute name="aria-label"><m:t>Announcements in force</m:t></xsl:attribute>
        <ul class="wrap plain"><xsl:apply-templates select="notice"/></ul>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="notice">
    <li class="notice">
      <xsl:call-template name="severity"><xsl:with-param name="severity" select="@severity"/></xsl:call-template><xsl:text> </xsl:text>
      <a href="{/page/@base}/announcements/{@id}"><bdi lang="{@lang}"><xsl:value-of select="@title"/></bdi></a>
      <xsl:if test="@ends">
        <xsl:text> </xsl:text>
        <span class="meta"><m:t>until <time datetime="{@ends}"><m:arg name="end" select="l:instant(@ends, /page/@zone)"/></time></m:t></span>
      </xsl:if>
    </li>
  </xsl:template>

  <xsl:template name="severity">
    <xsl:param name="severity"/>
    <xsl:choose>
      <xsl:when test="$severity = 'incident'"><span class="state state-bad"><m:t>Incident</m:t></span></xsl:when>
      <xsl:when test="$severity = 'maintenance'"><span class="state state-warn"><m:t>Maintenance</m:t></span></xsl:when>
      <xsl:otherwise><span class="state state-info"><m:t>Information</m:t></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
