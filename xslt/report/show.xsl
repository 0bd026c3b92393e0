<?xml version="1.0" encoding="UTF-8"?>
<!-- How requests came and went, against what was promised: figures, charts, the same as tables (DSK-4). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="../lib/promise.xsl"/>
  <xsl:import href="../lib/subject.xsl"/>
  <xsl:import href="charts.xsl"/>

  <xsl:template match="page" mode="title"><m:t note="Page of staff: figures about requests">Reports</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>Requests of the queues you are posted to, since <m:arg name="day" select="l:day(report-desk/@from, 'full')"/>.</m:t></xsl:template>
  <xsl:template match="page" mode="main"/>
  <xsl:template match="page" mode="wide"><xsl:apply-templates select="report-desk"/></xsl:template>

  <xsl:template match="report-desk">
    <form class="filters" method="get" action="{/page/@base}/desk/reports">
      <p class="field">
        <label for="by"><m:t note="What a report tells apart: centres, departments, languages">Tell apart by</m:t></label>
        <select id="by" name="by">
          <option value="all"><m:t note="Choice: the report does not tell anything apart">All together</m:t></option>
          <option value="centre"><xsl:if test="@by = 'centre'"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if><m:t>Support centre</m:t></option>
          <option value="department"><xsl:if test="@by = 'department'"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if><m:t>Department</m:t></option>
          <option value="language"><xsl:if test="@by = 'language'"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if><m:t>Language</m:t></option>
        </select>
      </p>
      <p class="field">
        <label for="weeks"><m:t note="How long a report looks back">Time</m:t></label>
        <select id="weeks" name="weeks">
          <option value="13"><m:t note="Time of a report">A quarter of a year</m:t></option>
          <option value="26"><xsl:if test="@weeks = '26'"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if><m:t note="Time of a report">Half a year</m:t></option>
          <option value="52"><xsl:if test="@weeks = '52'"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if><m:t note="Time of a report">A year</m:t></option>
        </select>
      </p>
      <p class="actions"><button class="button" type="submit"><m:t>Show</m:t></button></p>
    </form>
    <xsl:choose>
      <xsl:when test="report-sum"><xsl:apply-templates select="." mode="filled"/></xsl:when>
      <xsl:otherwise>
        <div class="empty">
          <xsl:call-template name="illustration"><xsl:with-param name="name" select="'empty-search'"/></xsl:call-template>
          <h2><m:t>Nothing to count yet</m:t></h2>
          <p><m:t>No request has reached a queue you are posted to in this time. If you are posted to none, the country’s administrator can post you.</m:t></p>
        </div>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="report-desk" mode="filled">
    <h2><xsl:choose>
      <xsl:when test="@part"><xsl:apply-templates select="report-part[@code = ../@part]" mode="name"/></xsl:when>
      <xsl:otherwise><m:t note="Heading: figures of all queues together">All together</m:t></xsl:otherwise>
    </xsl:choose></h2>
    <xsl:apply-templates select="report-sum"/>
    <xsl:apply-templates select="report-chart"/>
    <details class="chart-data">
      <summary><m:t>The same as a table</m:t></summary>
      <xsl:call-template name="report-table">
        <xsl:with-param name="rows" select="report-week"/>
      </xsl:call-template>
    </details>
    <xsl:if test="report-part">
      <section class="section" aria-labelledby="parts">
        <h2 id="parts"><m:t note="Heading: a table with a line for each centre, department or language">Side by side</m:t></h2>
        <xsl:call-template name="report-table">
          <xsl:with-param name="rows" select="report-part"/>
        </xsl:call-template>
      </section>
    </xsl:if>
    <p class="actions">
      <a class="button button-quiet" href="{/page/@base}/desk/reports.csv?by={@by}&amp;weeks={@weeks}" download="download">
        <xsl:call-template name="icon"><xsl:with-param name="name" select="'download'"/></xsl:call-template>
        <m:t note="A file of what the page shows">Save as CSV</m:t>
      </a>
      <xsl:if test="/page/feature[@name = 'survey']"><xsl:text> </xsl:text><a class="more" href="{/page/@base}/desk/surveys"><m:t>What people said afterwards</m:t></a></xsl:if>
    </p>
    <p class="section meta"><m:t>Weeks begin on Monday at midnight, UTC. A request is counted where it is today; one that was merged counts once. A first answer is late when it came after the promised instant, or has not come by now.</m:t></p>
  </xsl:template>

  <xsl:template match="report-sum">
    <dl class="facts">
      <div><dt><m:t note="How many requests were sent">Came</m:t></dt><dd><xsl:value-of select="l:number(@opened)"/></dd></div>
      <div><dt><m:t note="How many requests were closed">Closed</m:t></dt><dd><xsl:value-of select="l:number(@closed)"/></dd></div>
      <div><dt><m:t note="How many requests are open now">Open</m:t></dt><dd><xsl:value-of select="l:number(@backlog)"/></dd></div>
      <div><dt><m:t note="Share of first answers that came when promised">Promises kept</m:t></dt><dd><xsl:apply-templates select="." mode="share"/></dd></div>
      <div><dt><m:t note="Mean time from a request to its first answer">To the first answer</m:t></dt><dd><xsl:apply-templates select="report-answer"/></dd></div>
      <div><dt><m:t note="Mean time from a request to its end">To the end</m:t></dt><dd><xsl:apply-templates select="report-solve"/></dd></div>
    </dl>
  </xsl:template>

  <xsl:template match="report-sum | report-week | report-part" mode="share">
    <xsl:choose>
      <xsl:when test="@share"><xsl:value-of select="l:percent(@share)"/></xsl:when>
      <xsl:otherwise><span class="quiet"><m:t note="No figure: nothing was due">none due</m:t></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="report-answer | report-solve">
    <xsl:choose>
      <xsl:when test="@hours or @minutes"><xsl:apply-templates select="." mode="length"/></xsl:when>
      <xsl:otherwise><span class="quiet" aria-hidden="true"><xsl:text>–</xsl:text></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="report-table">
    <xsl:param name="rows"/>
    <div class="table-scroll" tabindex="0" role="group">
      <xsl:attribute name="aria-label"><m:t>Figures about requests</m:t></xsl:attribute>
      <table class="table">
        <thead>
          <tr>
            <th scope="col"><m:t note="Column: what a row of figures is about">Of</m:t></th>
            <th scope="col" class="number"><m:t note="How many requests were sent">Came</m:t></th>
            <th scope="col" class="number"><m:t note="How many requests were closed">Closed</m:t></th>
            <th scope="col" class="number"><m:t note="How many requests were open at the end">Open</m:t></th>
            <th scope="col" class="number"><m:t note="First answers that came when promised">In time</m:t></th>
            <th scope="col" class="number"><m:t note="First answers that came later than promised">Late</m:t></th>
            <th scope="col" class="number"><m:t note="Share of first answers that came when promised">Kept</m:t></th>
            <th scope="col" class="number"><m:t note="Mean time from a request to its first answer">To the first answer</m:t></th>
            <th scope="col" class="number"><m:t note="Mean time from a request to its end">To the end</m:t></th>
          </tr>
        </thead>
        <tbody><xsl:apply-templates select="$rows"/></tbody>
      </table>
    </div>
  </xsl:template>

  <xsl:template match="report-week | report-part">
    <tr>
      <th scope="row"><xsl:apply-templates select="." mode="row"/></th>
      <td class="number"><xsl:value-of select="l:number(@opened)"/></td>
      <td class="number"><xsl:value-of select="l:number(@closed)"/></td>
      <td class="number"><xsl:value-of select="l:number(@backlog)"/></td>
      <td class="number"><xsl:value-of select="l:number(@kept)"/></td>
      <td class="number"><xsl:value-of select="l:number(@late)"/></td>
      <td class="number"><xsl:apply-templates select="." mode="share"/></td>
      <td class="number"><xsl:apply-templates select="report-answer"/></td>
      <td class="number"><xsl:apply-templates select="report-solve"/></td>
    </tr>
  </xsl:template>

  <xsl:template match="report-week" mode="row"><m:t>Week of <time datetime="{@on}"><m:arg name="day" select="l:day(@on, 'medium')"/></time></m:t></xsl:template>
  <xsl:template match="report-part" mode="row"><a href="{/page/@base}/desk/reports?by={../@by}&amp;weeks={../@weeks}&amp;part={@code}"><xsl:apply-templates select="." mode="name"/></a></xsl:template>

  <xsl:template match="report-part" mode="name">
    <xsl:choose>
      <xsl:when test="@centre"><bdi><xsl:value-of select="@centre"/></bdi></xsl:when>
      <xsl:when test="@language"><xsl:value-of select="l:language(@language)"/></xsl:when>
      <xsl:otherwise><xsl:apply-templates select="@department"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
