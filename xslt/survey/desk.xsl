<?xml version="1.0" encoding="UTF-8"?>
<!-- What people said of each centre over a year: a chart of means, the same as a table, the latest words (SUR-1, DSK-4). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="words.xsl"/>

  <xsl:template match="page" mode="title"><m:t note="Page of staff: results of surveys">Opinions</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>Answers since <m:arg name="month" select="l:month(survey-desk/@from)"/>, of the centres you are posted to. Content is who said good or very good.</m:t></xsl:template>
  <xsl:template match="page" mode="main"/>
  <xsl:template match="page" mode="wide"><xsl:apply-templates select="survey-desk"/></xsl:template>

  <xsl:template match="survey-desk">
    <p class="actions">
      <xsl:apply-templates select="@kind" mode="other"/>
      <xsl:text> </xsl:text>
      <a class="button button-quiet" href="{/page/@base}/desk/surveys.csv?kind={@kind}" download="download">
        <xsl:call-template name="icon"><xsl:with-param name="name" select="'download'"/></xsl:call-template>
        <m:t note="A file of what the page shows">Save as CSV</m:t>
      </a>
    </p>
    <h2><xsl:apply-templates select="@kind" mode="name"/></h2>
    <xsl:apply-templates select="survey-centre"/>
    <xsl:if test="not(survey-centre)">
      <div class="empty">
        <xsl:call-template name="illustration"><xsl:with-param name="name" select="'empty-search'"/></xsl:call-template>
        <h3><m:t>No answers yet</m:t></h3>
        <p><m:t>As soon as somebody was asked about a closed request, or says something of the portal, it stands here.</m:t></p>
      </div>
    </xsl:if>
    <xsl:if test="survey-note">
      <section aria-labelledby="words">
        <h2 id="words"><m:t>The latest words</m:t></h2>
        <ul class="list"><xsl:apply-templates select="survey-note"/></ul>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="@kind" mode="name"><m:t>About closed requests</m:t></xsl:template>
  <xsl:template match="@kind[. = 'portal']" mode="name"><m:t>About the portal</m:t></xsl:template>
  <xsl:template match="@kind" mode="other"><a class="button button-quiet" href="{/page/@base}/desk/surveys?kind=portal"><m:t>About the portal</m:t></a></xsl:template>
  <xsl:template match="@kind[. = 'portal']" mode="other"><a class="button button-quiet" href="{/page/@base}/desk/surveys"><m:t>About closed requests</m:t></a></xsl:template>

  <xsl:template match="survey-centre">
    <section class="section" aria-labelledby="centre-{@code}">
      <h3 id="centre-{@code}"><bdi><xsl:value-of select="@name"/></bdi></h3>
      <dl class="facts">
        <div><dt><m:t note="Share of the answers that are good or very good">Content</m:t></dt><dd><xsl:apply-templates select="." mode="content"/></dd></div>
        <div><dt><m:t note="How many answered">Answers</m:t></dt><dd><m:t note="How many answered a survey, and how many were asked"><m:arg name="answered" select="l:number(@answered)"/> of <m:arg name="asked" select="l:number(@asked)"/></m:t></dd></div>
        <xsl:if test="../@kind = 'case'">
          <div><dt><m:t note="How many said that it is solved">Solved</m:t></dt><dd><m:t note="How many said it is solved, and how many that it is not"><m:arg name="solved" select="l:number(@solved)"/> yes, <m:arg name="unsolved" select="l:number(@unsolved)"/> no</m:t></dd></div>
        </xsl:if>
      </dl>
      <xsl:apply-templates select="score-chart"/>
      <details class="chart-data">
        <summary><m:t>The same as a table</m:t></summary>
        <xsl:call-template name="months"/>
      </details>
    </section>
  </xsl:template>

  <xsl:template match="survey-centre | score-month" mode="content">
    <xsl:choose>
      <xsl:when test="@content"><xsl:value-of select="l:percent(@content)"/></xsl:when>
      <xsl:otherwise><m:t note="Nobody answered">none</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="score-chart">
    <figure class="chart">
      <figcaption><m:t>Who was content, month by month</m:t></figcaption>
      <div class="chart-scroll" tabindex="0" role="group">
        <xsl:attribute name="aria-label"><m:t>Chart of who was content, month by month; the table below holds the same numbers.</m:t></xsl:attribute>
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {@width} {@height}" width="{@width}" height="{@height}" aria-hidden="true" focusable="false">
          <xsl:apply-templates select="score-level | score-bar"/>
        </svg>
      </div>
    </figure>
  </xsl:template>

  <xsl:template match="score-level">
    <line xmlns="http://www.w3.org/2000/svg" class="chart-line" x1="{../@left}" x2="{../@width}" y1="{@y}" y2="{@y}"/>
    <text xmlns="http://www.w3.org/2000/svg" class="chart-number" x="{../@numbers}" y="{@text}"><xsl:value-of select="l:percent(@content)"/></text>
  </xsl:template>

  <xsl:template match="score-bar">
    <rect xmlns="http://www.w3.org/2000/svg" class="bar bar-1" x="{@x}" y="{@y}" width="{@width}" height="{@height}"/>
    <xsl:if test="@named"><text xmlns="http://www.w3.org/2000/svg" class="chart-month" x="{@x}" y="{../@names}"><xsl:value-of select="l:month(@on)"/></text></xsl:if>
  </xsl:template>

  <xsl:template name="months">
    <div class="table-scroll" tabindex="0" role="group">
      <xsl:attribute name="aria-label"><m:t>Answers of each month</m:t></xsl:attribute>
      <table class="table">
        <thead>
          <tr>
            <th scope="col"><m:t>Month</m:t></th>
            <th scope="col" class="number"><m:t note="How many were asked">Asked</m:t></th>
            <th scope="col" class="number"><m:t note="How many answered">Answers</m:t></th>
            <th scope="col" class="number"><m:t note="Share of the answers that are good or very good">Content</m:t></th>
            <th scope="col" class="number"><m:t note="An answer in a survey">Very good</m:t></th>
            <th scope="col" class="number"><m:t note="An answer in a survey">Good</m:t></th>
            <th scope="col" class="number"><m:t note="An answer in a survey">Neither good nor bad</m:t></th>
            <th scope="col" class="number"><m:t note="An answer in a survey">Bad</m:t></th>
            <th scope="col" class="number"><m:t note="An answer in a survey">Very bad</m:t></th>
          </tr>
        </thead>
        <tbody><xsl:apply-templates select="score-month"/></tbody>
      </table>
    </div>
  </xsl:template>

  <xsl:template match="score-month">
    <tr>
      <th scope="row"><xsl:value-of select="l:month(@on)"/></th>
      <td class="number"><xsl:value-of select="l:number(@asked)"/></td>
      <td class="number"><xsl:value-of select="l:number(@answered)"/></td>
      <td class="number"><xsl:apply-templates select="." mode="content"/></td>
      <td class="number"><xsl:value-of select="l:number(@s5)"/></td>
      <td class="number"><xsl:value-of select="l:number(@s4)"/></td>
      <td class="number"><xsl:value-of select="l:number(@s3)"/></td>
      <td class="number"><xsl:value-of select="l:number(@s2)"/></td>
      <td class="number"><xsl:value-of select="l:number(@s1)"/></td>
    </tr>
  </xsl:template>

  <xsl:template match="survey-note">
    <li>
      <div class="main">
        <p class="name"><xsl:apply-templates select="@score" mode="words"/></p>
        <p class="typed" dir="auto" lang="{@lang}"><xsl:value-of select="."/></p>
        <p class="meta">
          <bdi><xsl:value-of select="@centre"/></bdi>
          <xsl:if test="@number"><xsl:text> · </xsl:text><bdi dir="ltr"><xsl:value-of select="@number"/></bdi></xsl:if>
          <xsl:text> · </xsl:text><xsl:value-of select="l:language(@lang)"/>
        </p>
      </div>
      <time datetime="{@at}" class="meta"><xsl:value-of select="l:instant(@at, /page/@zone, 'medium')"/></time>
    </li>
  </xsl:template>

</xsl:stylesheet>
