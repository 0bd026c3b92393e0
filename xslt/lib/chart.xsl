<?xml version="1.0" encoding="UTF-8"?>
<!-- Pages a month as bars, one kind of counter beside the other, and the same as a table (MET-12). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:import href="register.xsl"/>

  <xsl:template match="chart">
    <figure class="chart">
      <figcaption>
        <m:t>Pages printed each month</m:t>
        <ul class="chart-key"><xsl:apply-templates select="series"/></ul>
      </figcaption>
      <div class="chart-scroll" tabindex="0" role="group">
        <xsl:attribute name="aria-label"><m:t>Chart of the pages printed each month; the table below holds the same numbers.</m:t></xsl:attribute>
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {@width} {@height}" width="{@width}" height="{@height}" aria-hidden="true" focusable="false">
          <defs><xsl:apply-templates select="series" mode="pattern"/></defs>
          <xsl:apply-templates select="level"/>
          <xsl:apply-templates select="month"/>
        </svg>
      </div>
      <details class="chart-data">
        <summary><m:t>The same as a table</m:t></summary>
        <div class="table-scroll" tabindex="0" role="group">
          <xsl:attribute name="aria-label"><m:t>Pages printed each month</m:t></xsl:attribute>
          <xsl:apply-templates select="." mode="table"/>
        </div>
      </details>
    </figure>
  </xsl:template>

  <xsl:template match="series">
    <li>
      <svg xmlns="http://www.w3.org/2000/svg" class="chart-swatch" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        <rect class="bar bar-{@number}" x="0" y="0" width="16" height="16"/>
        <rect class="bar-mark" fill="url(#bar-{@number})" x="0" y="0" width="16" height="16"/>
      </svg>
      <xsl:apply-templates select="@register" mode="register"/>
    </li>
  </xsl:template>

  <!-- A pattern besides the colour: plain, dots, lines one way, lines the other. -->
  <xsl:template match="series" mode="pattern">
    <pattern xmlns="http://www.w3.org/2000/svg" id="bar-{@number}" width="6" height="6" patternUnits="userSpaceOnUse">
      <xsl:choose>
        <xsl:when test="@number = 2"><circle class="bar-ink" cx="3" cy="3" r="1.2"/></xsl:when>
        <xsl:when test="@number = 3"><path class="bar-line" d="M0 6 6 0"/></xsl:when>
        <xsl:when test="@number = 4"><path class="bar-line" d="M0 3h6"/></xsl:when>
      </xsl:choose>
    </pattern>
  </xsl:template>

  <xsl:template match="level">
    <line xmlns="http://www.w3.org/2000/svg" class="chart-line" x1="{../@left}" x2="{../@width}" y1="{@y}" y2="{@y}"/>
    <text xmlns="http://www.w3.org/2000/svg" class="chart-number" x="{../@numbers}" y="{@text}"><xsl:value-of select="l:number(@pages)"/></text>
  </xsl:template>

  <xsl:template match="month">
    <xsl:apply-templates select="bar"/>
    <xsl:if test="@named"><text xmlns="http://www.w3.org/2000/svg" class="chart-month" x="{@x}" y="{../@names}"><xsl:value-of select="l:month(@on)"/></text></xsl:if>
  </xsl:template>

  <xsl:template match="bar">
    <rect xmlns="http://www.w3.org/2000/svg" class="bar bar-{@number}" x="{@x}" y="{@y}" width="{@width}" height="{@height}"/>
    <rect xmlns="http://www.w3.org/2000/svg" class="bar-mark" fill="url(#bar-{@number})" x="{@x}" y="{@y}" width="{@width}" height="{@height}"/>
    <xsl:if test="../@estimated"><rect xmlns="http://www.w3.org/2000/svg" class="bar-guess" x="{@x}" y="{@y}" width="{@width}" height="{@height}"/></xsl:if>
  </xsl:template>

  <xsl:template match="chart" mode="table">
    <table class="table">
      <caption class="hidden"><m:t>Pages printed each month</m:t></caption>
      <thead>
        <tr>
          <th scope="col"><m:t>Month</m:t></th>
          <xsl:for-each select="series"><th scope="col" class="number"><xsl:apply-templates select="@register" mode="register"/></th></xsl:for-each>
        </tr>
      </thead>
      <tbody>
        <xsl:for-each select="month">
          <tr>
            <th scope="row">
              <xsl:value-of select="l:month(@on)"/>
              <xsl:if test="@estimated"><xsl:text> </xsl:text><span class="meta"><m:t note="Part of this month's pages is an estimate">partly estimated</m:t></span></xsl:if>
            </th>
            <xsl:apply-templates select="bar | gap" mode="cell"/>
          </tr>
        </xsl:for-each>
      </tbody>
    </table>
  </xsl:template>

  <xsl:template match="bar" mode="cell"><td class="number"><xsl:value-of select="l:number(@pages)"/></td></xsl:template>
  <xsl:template match="gap" mode="cell"><td></td></xsl:template>

</xsl:stylesheet>
