<?xml version="1.0" encoding="UTF-8"?>
<!-- The queues of a member of staff: filters with live counts, and requests, what is due first (DSK-1). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="../lib/ticket.xsl"/>

  <xsl:template match="page" mode="title"><m:t note="Title of a page of staff: requests of customers">Requests of customers</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>What is due first stands first. You see the queues you are posted to, and what you have yourself.</m:t></xsl:template>
  <xsl:template match="page" mode="main"/>
  <xsl:template match="page" mode="wide"><xsl:apply-templates select="queue-list"/></xsl:template>

  <xsl:template match="queue-list">
    <form class="filters" method="get" action="{/page/@base}/desk/requests" role="search">
      <div>
        <label for="field-q"><m:t note="Label of a search field">Search</m:t></label>
        <input id="field-q" name="q" type="search" value="{@q}" maxlength="100" aria-describedby="hint-q"/>
      </div>
      <button class="button button-quiet" type="submit"><m:t note="Button of a search">Find</m:t></button>
      <p class="hint" id="hint-q"><m:t>A request’s number, or a customer’s name or number; closed requests are found as well.</m:t></p>
    </form>
    <xsl:if test="queue-facet">
      <nav class="facets">
        <xsl:attribute name="aria-label"><m:t note="Filters of a list">Filters</m:t></xsl:attribute>
        <xsl:call-template name="facet-row"><xsl:with-param name="kind" select="'who'"/></xsl:call-template>
        <xsl:call-template name="facet-row"><xsl:with-param name="kind" select="'state'"/></xsl:call-template>
        <xsl:call-template name="facet-row"><xsl:with-param name="kind" select="'department'"/></xsl:call-template>
        <xsl:call-template name="facet-row"><xsl:with-param name="kind" select="'centre'"/></xsl:call-template>
      </nav>
    </xsl:if>
    <xsl:choose>
      <xsl:when test="queue-line"><ul class="list"><xsl:apply-templates select="queue-line"/></ul></xsl:when>
      <xsl:otherwise>
        <div class="empty" role="status">
          <xsl:call-template name="illustration"><xsl:with-param name="name" select="'empty-search'"/></xsl:call-template>
          <h2><m:t note="Heading: no request is left after a filter or a search">No requests here</m:t></h2>
          <p><m:t>Nothing waits, or nothing fits what you asked for.</m:t></p>
        </div>
      </xsl:otherwise>
    </xsl:choose>
    <p class="actions">
      <xsl:if test="@next"><a class="button" href="{/page/@base}/desk/requests?{@next}"><m:t note="To the next page of a long list">Next page</m:t></a></xsl:if>
      <xsl:if test="@q"><a class="more" href="{/page/@base}/desk/requests"><m:t>All open requests</m:t></a></xsl:if>
      <a class="more" href="{/page/@base}/desk/canned"><m:t note="Title of a page of staff: texts to answer with">Replies ready to send</m:t></a>
    </p>
  </xsl:template>

  <xsl:template name="facet-row">
    <xsl:param name="kind"/>
    <xsl:if test="count(queue-facet[@kind = $kind]) &gt; 2 or $kind = 'who' or $kind = 'state'">
      <div class="facet-row">
        <p class="label">
          <xsl:choose>
            <xsl:when test="$kind = 'who'"><m:t note="Label of a filter: who has a request">Whose</m:t></xsl:when>
            <xsl:when test="$kind = 'state'"><m:t note="Label of a filter: state of requests">State</m:t></xsl:when>
            <xsl:when test="$kind = 'department'"><m:t note="Label of a filter">Department</m:t></xsl:when>
            <xsl:otherwise><m:t note="Label of a filter: support centre">Centre</m:t></xsl:otherwise>
          </xsl:choose>
        </p>
        <ul><xsl:apply-templates select="queue-facet[@kind = $kind]"/></ul>
      </div>
    </xsl:if>
  </xsl:template>

  <xsl:template match="queue-facet">
    <li>
      <a class="facet" href="{/page/@base}/desk/requests?{@query}">
        <xsl:if test="@current"><xsl:attribute name="aria-current">true</xsl:attribute></xsl:if>
        <xsl:apply-templates select="." mode="name"/>
        <xsl:text> </xsl:text><span class="count"><xsl:value-of select="l:number(@n)"/></span>
      </a>
    </li>
  </xsl:template>

  <xsl:template match="queue-facet" mode="name"><m:t note="Choice of a filter: no restriction">all</m:t></xsl:template>
  <xsl:template match="queue-facet[@kind = 'who'][@code = 'mine']" mode="name"><m:t note="Choice of a filter: requests the reader has">mine</m:t></xsl:template>
  <xsl:template match="queue-facet[@kind = 'who'][@code = 'free']" mode="name"><m:t note="Choice of a filter: requests nobody has taken">nobody’s</m:t></xsl:template>
  <xsl:template match="queue-facet[@kind = 'who'][@code = 'late']" mode="name"><m:t note="Choice of a filter: requests whose answer is overdue">overdue</m:t></xsl:template>
  <xsl:template match="queue-facet[@kind = 'state'][not(@code = 'all')]" mode="name">
    <xsl:call-template name="ticket-state-name"><xsl:with-param name="code" select="@code"/></xsl:call-template>
  </xsl:template>
  <xsl:template match="queue-facet[@department]" mode="name"><xsl:apply-templates select="@department"/></xsl:template>
  <xsl:template match="queue-facet[@kind = 'centre'][@name]" mode="name"><bdi><xsl:value-of select="@name"/></bdi></xsl:template>

  <xsl:template match="queue-line">
    <li>
      <div class="main">
        <p class="name">
          <a href="{/page/@base}/desk/requests/{@id}"><span lang="{@subject-lang}"><xsl:value-of select="@subject"/></span></a>
          <xsl:text> </xsl:text><xsl:call-template name="ticket-number"><xsl:with-param name="number" select="@number"/></xsl:call-template>
        </p>
        <p class="meta">
          <bdi><xsl:value-of select="@customer"/></bdi>
          <xsl:if test="@serial"><xsl:text> · </xsl:text><bdi dir="ltr"><xsl:value-of select="@serial"/></bdi></xsl:if>
          <xsl:text> · </xsl:text><xsl:apply-templates select="@department"/>
          <xsl:text> · </xsl:text>
          <xsl:choose>
            <xsl:when test="@mine"><m:t note="Who has a request: the reader">yours</m:t></xsl:when>
            <xsl:when test="@agent"><bdi><xsl:value-of select="@agent"/></bdi></xsl:when>
            <xsl:otherwise><m:t note="Who has a request: nobody yet">nobody has it</m:t></xsl:otherwise>
          </xsl:choose>
        </p>
      </div>
      <xsl:if test="@urgent"><span class="state state-warn"><m:t note="Mark of a request">urgent</m:t></span></xsl:if>
      <xsl:if test="@foreign"><span class="tag"><m:t>written in <m:arg name="language" select="l:language(@lang)"/></m:t></span></xsl:if>
      <xsl:call-template name="ticket-state"><xsl:with-param name="code" select="@state"/></xsl:call-template>
      <xsl:apply-templates select="." mode="due"/>
    </li>
  </xsl:template>

  <xsl:template match="queue-line" mode="due"><span class="meta"><m:t note="Whose turn it is with a request: the customer's">customer’s turn</m:t></span></xsl:template>
  <xsl:template match="queue-line[@state = 'closed']" mode="due"/>
  <xsl:template match="queue-line[@due]" mode="due">
    <span class="meta"><m:t note="When our next word on a request is due">due <time datetime="{@due}" title="{l:instant(@due, /page/@zone, 'full')}"><m:arg name="when" select="l:relative(@due, /page/@now)"/></time></m:t></span>
  </xsl:template>
  <xsl:template match="queue-line[@due][@late]" mode="due">
    <span class="state state-bad"><m:t note="Our word on a request is late">overdue, was due <time datetime="{@due}" title="{l:instant(@due, /page/@zone, 'full')}"><m:arg name="when" select="l:relative(@due, /page/@now)"/></time></m:t></span>
  </xsl:template>

</xsl:stylesheet>
