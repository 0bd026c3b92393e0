<?xml version="1.0" encoding="UTF-8"?>
<!-- The history of requests: filter, search, pages (TKT-6). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>

  <xsl:template match="page" mode="title"><m:t note="Title of a page: requests to the support centre">Requests</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>What you and your colleagues asked us, and how far it is.</m:t></xsl:template>
  <xsl:template match="page" mode="main"><p class="actions"><a class="button" href="{@base}/requests/new"><m:t>New request</m:t></a></p></xsl:template>
  <xsl:template match="page" mode="wide"><xsl:apply-templates select="ticket-list"/></xsl:template>

  <xsl:template match="ticket-list">
    <xsl:apply-templates select="." mode="filters"/>
    <ul class="list"><xsl:apply-templates select="ticket-row"/></ul>
    <xsl:apply-templates select="." mode="pages"/>
    <xsl:call-template name="ticket-states"/>
    <form method="get" action="{/page/@base}/requests.csv" class="actions">
      <xsl:apply-templates select="@state | @device" mode="carried"/>
      <xsl:if test="@search"><input type="hidden" name="q" value="{@search}"/></xsl:if>
      <button class="button button-quiet" type="submit"><m:t>These requests as a table (CSV)</m:t></button>
    </form>
  </xsl:template>

  <xsl:template match="ticket-list[not(ticket-row)]">
    <xsl:apply-templates select="." mode="filters"/>
    <div class="empty">
      <xsl:call-template name="illustration"><xsl:with-param name="name" select="'empty-search'"/></xsl:call-template>
      <xsl:choose>
        <xsl:when test="@state or @search or @device">
          <h2><m:t>No request fits</m:t></h2>
          <p><m:t>No request has what you asked for. Show all of them again.</m:t></p>
          <p class="actions"><a class="button" href="{/page/@base}/requests"><m:t>Show all requests</m:t></a></p>
        </xsl:when>
        <xsl:otherwise>
          <h2><m:t>No requests yet</m:t></h2>
          <p><m:t>When something does not work or you want to know something, ask us: the answer stands here.</m:t></p>
          <p class="actions"><a class="button" href="{/page/@base}/requests/new"><m:t>New request</m:t></a></p>
        </xsl:otherwise>
      </xsl:choose>
    </div>
  </xsl:template>

  <xsl:template match="ticket-list" mode="filters">
    <form class="filters" method="get" action="{/page/@base}/requests" role="search">
      <xsl:if test="@device"><input type="hidden" name="device" value="{@device}"/></xsl:if>
      <div>
        <label for="q"><m:t note="Label of a search field">Number or words</m:t></label>
        <input id="q" name="q" type="search" maxlength="80" value="{@search}"/>
      </div>
      <div>
        <label for="state"><m:t note="Label of a filter: state of requests">State</m:t></label>
        <select id="state" name="state">
          <option value=""><m:t note="Choice of a filter: requests in every state">All</m:t></option>
          <xsl:call-template name="filter"><xsl:with-param name="code" select="'open'"/></xsl:call-template>
          <xsl:call-template name="filter"><xsl:with-param name="code" select="'mine'"/></xsl:call-template>
          <xsl:call-template name="filter"><xsl:with-param name="code" select="'received'"/></xsl:call-template>
          <xsl:call-template name="filter"><xsl:with-param name="code" select="'assigned'"/></xsl:call-template>
          <xsl:call-template name="filter"><xsl:with-param name="code" select="'in-progress'"/></xsl:call-template>
          <xsl:call-template name="filter"><xsl:with-param name="code" select="'waiting-customer'"/></xsl:call-template>
          <xsl:call-template name="filter"><xsl:with-param name="code" select="'waiting-supplier'"/></xsl:call-template>
          <xsl:call-template name="filter"><xsl:with-param name="code" select="'visit-planned'"/></xsl:call-template>
          <xsl:call-template name="filter"><xsl:with-param name="code" select="'answered'"/></xsl:call-template>
          <xsl:call-template name="filter"><xsl:with-param name="code" select="'closed'"/></xsl:call-template>
        </select>
      </div>
      <button class="button button-quiet" type="submit"><m:t note="Button of a search form">Show</m:t></button>
    </form>
  </xsl:template>

  <xsl:template name="filter">
    <xsl:param name="code"/>
    <option value="{$code}">
      <xsl:if test="@state = $code"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if>
      <xsl:choose>
        <xsl:when test="$code = 'open'"><m:t note="Choice of a filter: requests that are not closed">Open</m:t></xsl:when>
        <xsl:when test="$code = 'mine'"><m:t note="Choice of a filter: requests where the customer has to act">My turn</m:t></xsl:when>
        <xsl:otherwise><xsl:call-template name="ticket-state-name"><xsl:with-param name="code" select="$code"/></xsl:call-template></xsl:otherwise>
      </xsl:choose>
    </option>
  </xsl:template>

  <xsl:template match="ticket-row">
    <li>
      <div class="main">
        <a class="name" href="{/page/@base}/requests/{@id}"><xsl:apply-templates select="subject" mode="name"/></a>
        <p class="meta">
          <xsl:call-template name="ticket-number"><xsl:with-param name="number" select="@number"/></xsl:call-template>
          <xsl:text> · </xsl:text>
          <m:t note="When a request was sent">sent <time datetime="{@created}"><m:arg name="day" select="l:instant(@created, /page/@zone, 'medium')"/></time></m:t>
          <xsl:if test="not(@mine)"><xsl:text> · </xsl:text><bdi><xsl:value-of select="@author"/></bdi></xsl:if>
          <xsl:if test="@serial"><xsl:text> · </xsl:text><bdi dir="ltr"><xsl:value-of select="@serial"/></bdi><xsl:text> </xsl:text><bdi><xsl:value-of select="@model"/></bdi></xsl:if>
        </p>
        <xsl:if test="@closes"><p class="meta"><m:t>closes by itself <m:arg name="when" select="l:relative(@closes, /page/@now)"/></m:t></p></xsl:if>
        <xsl:if test="@next-due"><p class="meta"><m:t>our next word by <time datetime="{@next-due}"><m:arg name="at" select="l:instant(@next-due, /page/@zone)"/></time></m:t></p></xsl:if>
      </div>
      <xsl:if test="@confidential"><span class="tag"><m:t note="Mark of a request that few people see">confidential</m:t></span></xsl:if>
      <xsl:call-template name="ticket-state"><xsl:with-param name="code" select="@state"/></xsl:call-template>
    </li>
  </xsl:template>

  <xsl:template match="ticket-list" mode="pages">
    <xsl:if test="@next or @later">
      <nav class="pages">
        <xsl:attribute name="aria-label"><m:t>Pages of the list</m:t></xsl:attribute>
        <xsl:if test="@later"><xsl:apply-templates select="." mode="turn"/></xsl:if>
        <xsl:if test="@next"><xsl:apply-templates select="." mode="turn"><xsl:with-param name="after" select="@next"/></xsl:apply-templates></xsl:if>
      </nav>
    </xsl:if>
  </xsl:template>
  <xsl:template match="ticket-list" mode="turn">
    <xsl:param name="after"/>
    <form method="get" action="{/page/@base}/requests">
      <xsl:apply-templates select="@state | @device" mode="carried"/>
      <xsl:if test="@search"><input type="hidden" name="q" value="{@search}"/></xsl:if>
      <xsl:choose>
        <xsl:when test="string($after)">
          <input type="hidden" name="after" value="{$after}"/>
          <button class="button" type="submit"><m:t note="To the next page of a long list">Next page</m:t></button>
        </xsl:when>
        <xsl:otherwise><button class="button button-quiet" type="submit"><m:t note="To the first page of a long list">Back to the beginning</m:t></button></xsl:otherwise>
      </xsl:choose>
    </form>
  </xsl:template>
  <xsl:template match="@*" mode="carried"><input type="hidden" name="{name()}" value="{.}"/></xsl:template>

</xsl:stylesheet>
