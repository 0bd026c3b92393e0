<?xml version="1.0" encoding="UTF-8"?>
<!-- The charts of reports: bars a week, drawn from numbers of the tree; a table beside them holds the same. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:template match="report-chart">
    <figure class="chart">
      <figcaption>
        <xsl:apply-templates select="." mode="caption"/>
        <xsl:if test="@kind = 'volume'">
          <ul class="chart-key">
            <li><xsl:call-template name="report-swatch"><xsl:with-param name="number" select="1"/></xsl:call-template><m:t note="How many requests were sent">Came</m:t></li>
            <li><xsl:call-template name="report-swatch"><xsl:with-param name="number" select="2"/></xsl:call-template><m:t note="How many requests were closed">Closed</m:t></li>
          </ul>
        </xsl:if>
      </figcaption>
      <div class="chart-scroll" tabindex="0" role="group">
        <xsl:attribute name="aria-label"><xsl:apply-templates select="." mode="caption"/></xsl:attribute>
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {@width} {@height}" width="{@width}" height="{@height}" aria-hidden="true" focusable="false">
          <xsl:if test="@kind = 'volume'">
            <defs><pattern id="bar-2" width="6" height="6" patternUnits="userSpaceOnUse"><circle class="bar-ink" cx="3" cy="3" r="1.2"/></pattern></defs>
          </xsl:if>
          <xsl:apply-templates select="report-level"/>
          <xsl:apply-templates select="report-name | report-bar"/>
        </svg>
      </div>
    </figure>
  </xsl:template>

  <xsl:template match="report-chart" mode="caption">
    <xsl:choose>
      <xsl:when test="@kind = 'volume'"><m:t>Requests that came and that were closed, week by week</m:t></xsl:when>
      <xsl:when test="@kind = 'kept'"><m:t>First answers in time, of those sent in the week</m:t></xsl:when>
      <xsl:otherwise><m:t>Requests open at the end of the week</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A pattern besides the colour. -->
  <xsl:template name="report-swatch">
    <xsl:param name="number"/>
    <svg xmlns="http://www.w3.org/2000/svg" class="chart-swatch" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <rect class="bar bar-{$number}" x="0" y="0" width="16" height="16"/>
      <xsl:if test="$number = 2"><rect class="bar-mark" fill="url(#bar-2)" x="0" y="0" width="16" height="16"/></xsl:if>
    </svg>
  </xsl:template>

  <xsl:template match="report-level">
    <line xmlns="http://www.w3.org/2000/svg" class="chart-line" x1="{../@left}" x2="{../@width}" y1="{@y}" y2="{@y}"/>
    <text xmlns="http://www.w3.org/2000/svg" class="chart-number" x="{../@numbers}" y="{@text}">
      <xsl:choose>
        <xsl:when test="../@kind = 'kept'"><xsl:value-of select="l:percent(@value)"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="l:number(@value)"/></xsl:otherwise>
      </xsl:choose>
    </text>
  </xsl:template>

  <xsl:template match="report-name">
    <text xmlns="http://www.w3.org/2000/svg" class="chart-month" x="{@x}" y="{../@names}"><xsl:value-of select="l:day(@on, 'medium')"/></text>
  </xsl:template>

  <xsl:template match="report-bar">
    <rect xmlns="http://www.w3.org/2000/svg" class="bar bar-{@number}" x="{@x}" y="{@y}" width="{@width}" height="{@height}"/>
    <xsl:if test="@number = 2"><rect xmlns="http://www.w3.org/2000/svg" class="bar-mark" fill="url(#bar-2)" x="{@x}" y="{@y}" width="{@width}" height="{@height}"/></xsl:if>
  </xsl:template>

</xsl:stylesheet>
