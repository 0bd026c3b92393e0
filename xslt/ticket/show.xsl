<?xml version="1.0" encoding="UTF-8"?>
<!-- One request: its state with what happens next, the conversation, the box to answer in; who sees it (TKT-7, TKT-8, ACC-12). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="ticket-page/subject/@name"/></xsl:template>
  <xsl:template match="page" mode="heading"><xsl:apply-templates select="ticket-page/subject" mode="name"/></xsl:template>
  <xsl:template match="page" mode="lead"><xsl:apply-templates select="ticket-page" mode="next"/></xsl:template>
  <xsl:template match="page" mode="crumbs"><li><a href="{@base}/requests"><m:t note="Title of a page: requests to the support centre">Requests</m:t></a></li></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="ticket-page"/></xsl:template>
  <xsl:template match="page" mode="aside"><xsl:apply-templates select="ticket-page" mode="side"/></xsl:template>

  <!-- What happens next, and by when. -->
  <xsl:template match="ticket-page" mode="next">
    <xsl:choose>
      <xsl:when test="@state = 'waiting-customer'"><m:t>We need something from you: read our last message and reply below.</m:t></xsl:when>
      <xsl:when test="@state = 'answered'"><m:t>There is an answer. Confirm that it solves it, or reply; otherwise it closes by itself <m:arg name="when" select="l:relative(@closes, /page/@now)"/>.</m:t></xsl:when>
      <xsl:when test="@closed-as = 'merged'"><m:t>It goes on in the request <a href="{/page/@base}/requests/{@merged}"><m:arg name="number" select="@merged-number"/></a>.</m:t></xsl:when>
      <xsl:when test="@state = 'closed'"><m:t>It is closed, and nothing can be added. If something is still open, send a request that follows it.</m:t></xsl:when>
      <xsl:when test="@late"><m:t>Our answer is late: it was due <m:arg name="at" select="l:instant(@next-due, /page/@zone, 'full')"/>. The team lead knows.</m:t></xsl:when>
      <xsl:when test="@state = 'waiting-supplier' and @next-due"><m:t>We wait for a supplier. You hear from us by <m:arg name="at" select="l:instant(@next-due, /page/@zone, 'full')"/>.</m:t></xsl:when>
      <xsl:when test="@state = 'visit-planned' and @next-due"><m:t>Somebody comes to you; when stands below. You hear from us by <m:arg name="at" select="l:instant(@next-due, /page/@zone, 'full')"/>.</m:t></xsl:when>
      <xsl:when test="@agent and @next-due"><m:t><bdi><m:arg name="name" select="@agent"/></bdi> has it. You hear from us by <m:arg name="at" select="l:instant(@next-due, /page/@zone, 'full')"/>.</m:t></xsl:when>
      <xsl:when test="@next-due"><m:t>It is in the queue of the department. You hear from us by <m:arg name="at" select="l:instant(@next-due, /page/@zone, 'full')"/>.</m:t></xsl:when>
      <xsl:otherwise><m:t>It is with us.</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="ticket-page">
    <xsl:apply-templates select="done"/>
    <xsl:if test="problem"><xsl:apply-templates select="." mode="summary"/></xsl:if>
    <xsl:apply-templates select="ticket-lost"/>
    <p>
      <xsl:call-template name="ticket-state"><xsl:with-param name="code" select="@state"/></xsl:call-template>
      <xsl:text> </xsl:text>
      <span class="meta"><m:t note="Before the number of a request">Number</m:t><xsl:text> </xsl:text><xsl:call-template name="ticket-number"><xsl:with-param name="number" select="@number"/></xsl:call-template></span>
      <xsl:if test="@urgent"><xsl:text> </xsl:text><span class="tag"><m:t note="Mark of a request">urgent</m:t></span></xsl:if>
      <xsl:if test="@confidential"><xsl:text> </xsl:text><span class="tag"><m:t note="Mark of a request that few people see">confidential</m:t></span></xsl:if>
    </p>
    <xsl:if test="@follows"><p><m:t>Follows <a href="{/page/@base}/requests/{@follows}"><m:arg name="number" select="@follows-number"/></a>.</m:t></p></xsl:if>
    <section class="section" aria-labelledby="conversation">
      <h2 id="conversation"><m:t note="Heading above messages and events of a request">Conversation</m:t></h2>
      <ol class="conversation"><xsl:apply-templates select="ticket-message | ticket-event"/></ol>
    </section>
    <xsl:apply-templates select="secret-list"/>
    <xsl:apply-templates select="form[@name = 'confirm']"/>
    <xsl:apply-templates select="form[@name = 'reply']"/>
    <xsl:apply-templates select="form[@name = 'close']"/>
    <xsl:if test="@state = 'closed'"><p class="actions"><a class="button" href="{/page/@base}/requests/new/{subject/@code}?follows={@id}"><m:t>Send a request that follows it</m:t></a></p></xsl:if>
    <xsl:call-template name="ticket-states"/>
  </xsl:template>

  <xsl:template match="ticket-lost">
    <section class="section" aria-labelledby="lost">
      <h2 id="lost"><m:t>What you wrote</m:t></h2>
      <blockquote class="said-text" dir="auto"><xsl:apply-templates select="." mode="typed"/></blockquote>
    </section>
  </xsl:template>

  <xsl:template match="ticket-page" mode="side">
    <section class="panel" aria-labelledby="about">
      <h2 id="about"><m:t note="Heading: what a request is about">About</m:t></h2>
      <dl class="pairs">
        <xsl:if test="@serial"><div><dt><m:t note="What a request is about">Device or service</m:t></dt><dd><a href="{/page/@base}/devices/{@device}"><bdi dir="ltr"><xsl:value-of select="@serial"/></bdi></a><xsl:text> </xsl:text><bdi><xsl:value-of select="@model"/></bdi></dd></div></xsl:if>
        <div><dt><m:t note="Who answers a request">Answered by</m:t></dt><dd><xsl:apply-templates select="@department"/><xsl:text>, </xsl:text><bdi><xsl:value-of select="@centre"/></bdi></dd></div>
        <div><dt><m:t note="Who sent a request">Sent by</m:t></dt><dd><bdi><xsl:value-of select="@author"/></bdi></dd></div>
        <xsl:if test="@mail"><div><dt><m:t>Mails go to</m:t></dt><dd><bdi dir="ltr"><xsl:value-of select="@mail"/></bdi></dd></div></xsl:if>
      </dl>
    </section>
    <xsl:if test="promise">
      <section class="panel" aria-labelledby="promised">
        <h2 id="promised"><m:t note="Heading: by when the first answer is promised">First answer</m:t></h2>
        <xsl:apply-templates select="promise"/>
      </section>
    </xsl:if>
    <section class="panel" aria-labelledby="seers">
      <h2 id="seers"><m:t>Who can see this</m:t></h2>
      <ul><xsl:apply-templates select="ticket-colleague"/></ul>
      <p class="meta"><m:t>Of our staff, those of the department that answers, after opening it on purpose.</m:t></p>
      <xsl:if test="ticket-seen">
        <h3><m:t>Who of our staff has seen it</m:t></h3>
        <ul><xsl:apply-templates select="ticket-seen"/></ul>
      </xsl:if>
      <xsl:apply-templates select="form[@name = 'share']"/>
    </section>
  </xsl:template>

  <xsl:template match="form[@name = 'reply']">
    <section class="section" aria-labelledby="reply">
      <h2 id="reply"><m:t note="Heading above the box to answer in">Reply</m:t></h2>
      <xsl:if test="problem | field/problem"><xsl:apply-templates select="." mode="summary"/></xsl:if>
      <form class="form" method="post" action="{@action}" enctype="multipart/form-data" novalidate="novalidate">
        <xsl:apply-templates select="." mode="fields"/>
        <p class="actions"><button class="button" type="submit"><m:t note="Button: sends a reply">Send the reply</m:t></button></p>
      </form>
    </section>
  </xsl:template>
  <xsl:template match="field[@name = 'body']" mode="label"><m:t>Your message</m:t></xsl:template>

  <xsl:template match="form[@name = 'confirm'] | form[@name = 'close']">
    <form class="inline-form" method="post" action="{@action}">
      <xsl:if test="problem"><xsl:apply-templates select="." mode="summary"/></xsl:if>
      <xsl:apply-templates select="@token | @key" mode="hidden"/>
      <xsl:apply-templates select="field"/>
      <xsl:choose>
        <xsl:when test="@name = 'confirm'"><button class="button" type="submit"><xsl:apply-templates select="." mode="submit"/></button></xsl:when>
        <xsl:otherwise><button class="button button-quiet" type="submit"><xsl:apply-templates select="." mode="submit"/></button></xsl:otherwise>
      </xsl:choose>
    </form>
  </xsl:template>
  <xsl:template match="form[@name = 'confirm']" mode="submit"><m:t note="Button: the answer to a request solves it">Yes, this solves it</m:t></xsl:template>
  <xsl:template match="form[@name = 'close']" mode="submit"><m:t note="Button: no answer is needed any more">Close the request</m:t></xsl:template>

  <xsl:template match="form[@name = 'share']">
    <details class="answer">
      <xsl:if test="problem | field/problem"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
      <summary><m:t>Change who sees it</m:t></summary>
      <xsl:if test="problem | field/problem"><xsl:apply-templates select="." mode="summary"/></xsl:if>
      <form class="form" method="post" action="{@action}">
        <xsl:apply-templates select="." mode="fields"/>
        <p class="actions"><button class="button button-quiet" type="submit"><m:t note="Button">Save</m:t></button></p>
      </form>
    </details>
  </xsl:template>

</xsl:stylesheet>
