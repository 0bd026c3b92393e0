<?xml version="1.0" encoding="UTF-8"?>
<!-- The audit log: a customer's for its administrator, or a portal's for staff. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="../lib/entries.xsl"/>

  <xsl:template match="page" mode="title"><m:t>Log</m:t></xsl:template>

  <xsl:template match="page" mode="lead">
    <xsl:choose>
      <xsl:when test="log/@desk"><m:t>Who did what at the customers of this portal. No entry can be changed or taken away.</m:t></xsl:when>
      <xsl:otherwise><m:t>Who did what in your company's name, and who of our staff opened your file. No entry can be changed or taken away.</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page" mode="main"><xsl:apply-templates select="log"/></xsl:template>

  <xsl:template match="log">
    <xsl:apply-templates select="." mode="filter"/>
    <xsl:apply-templates select="check"/>
    <xsl:choose>
      <xsl:when test="entry"><xsl:apply-templates select="." mode="entries"/></xsl:when>
      <xsl:when test="@event or @number"><p class="hint"><m:t>No entry is like this. Choose another event, or show all of them.</m:t></p></xsl:when>
      <xsl:otherwise><p class="hint"><m:t>Nothing has happened yet. The first entry appears when somebody signs in, is invited or changes something.</m:t></p></xsl:otherwise>
    </xsl:choose>
    <p class="pages">
      <xsl:if test="not(@first)"><a href="{/page/@base}{/page/@path}?event={@event}"><m:t note="Link to the first page of a list">Newest</m:t></a></xsl:if>
      <xsl:if test="@next"><a href="{/page/@base}{/page/@path}?event={@event}&amp;number={@number}&amp;before={@next}"><m:t note="Link to the next page of a list">Earlier entries</m:t></a></xsl:if>
    </p>
    <xsl:if test="not(@desk)"><xsl:apply-templates select="." mode="proof"/></xsl:if>
  </xsl:template>

  <xsl:template match="log" mode="filter">
    <form class="filters" method="get" action="{/page/@base}{/page/@path}">
      <div class="field">
        <label for="field-event"><m:t>Event</m:t></label>
        <select id="field-event" name="event">
          <option value=""><m:t note="Choice in a filter: no restriction">All</m:t></option>
          <xsl:apply-templates select="kind"/>
        </select>
      </div>
      <xsl:if test="@desk">
        <div class="field">
          <label for="field-number"><m:t>Customer number</m:t></label>
          <input id="field-number" name="number" type="text" value="{@number}" inputmode="numeric" maxlength="20"/>
        </div>
      </xsl:if>
      <button class="button button-quiet" type="submit"><m:t note="Button: show what fits the filter">Show</m:t></button>
    </form>
  </xsl:template>

  <xsl:template match="kind">
    <option value="{@code}">
      <xsl:if test="@code = ../@event"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if>
      <xsl:call-template name="event"><xsl:with-param name="code" select="@code"/></xsl:call-template>
    </option>
  </xsl:template>

  <xsl:template match="log" mode="proof">
    <details class="fold">
      <summary><m:t>How this log is kept</m:t></summary>
      <div class="prose">
        <p><m:t>Each entry carries a check value made from its own content and from the entry before it. Whoever changed one entry would have to change all that follow.</m:t></p>
        <p><a href="{/page/@base}/log?check=1"><m:t>Check all entries now</m:t></a></p>
      </div>
    </details>
  </xsl:template>

  <xsl:template match="check">
    <div class="callout" role="status">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'check'"/></xsl:call-template>
      <p><m:t>All entries were checked, and none was changed.</m:t></p>
    </div>
  </xsl:template>

  <xsl:template match="check[@broken]">
    <div class="callout callout-bad" role="alert">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'warning'"/></xsl:call-template>
      <p><m:t>Entry <m:arg name="number" select="l:number(@broken)"/> does not fit the one before it. Tell your support centre, and keep this page.</m:t></p>
    </div>
  </xsl:template>

</xsl:stylesheet>
