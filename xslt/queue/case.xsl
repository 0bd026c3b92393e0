<?xml version="1.0" encoding="UTF-8"?>
<!-- A case: the queue on the left, the conversation in the middle, the customer on the right; closed until opened on purpose (DSK-1, DSK-2). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="customer.xsl"/>
  <xsl:import href="forms.xsl"/>
  <xsl:import href="../lib/promise.xsl"/>
  <xsl:import href="../lib/secret.xsl"/>
  <xsl:import href="../lib/ticket.xsl"/>
  <xsl:import href="../lib/knowledge.xsl"/>

  <xsl:template match="page" mode="title"><m:t note="Title of a page of staff: a request that is not opened yet">Request of a customer</m:t></xsl:template>
  <xsl:template match="page[queue-case/subject]" mode="title"><xsl:apply-templates select="queue-case/subject" mode="name"/></xsl:template>
  <xsl:template match="subject" mode="name"><span lang="{@lang}"><xsl:value-of select="@name"/></span></xsl:template>
  <xsl:template match="page" mode="crumbs"><li><a href="{@base}/desk/requests"><m:t note="Title of a page of staff: requests of customers">Requests of customers</m:t></a></li></xsl:template>
  <xsl:template match="page" mode="main"/>
  <xsl:template match="page" mode="wide"><xsl:apply-templates select="queue-case"/></xsl:template>

  <xsl:template match="queue-case">
    <xsl:apply-templates select="done"/>
    <div class="panel">
      <p><bdi><xsl:value-of select="@customer"/></bdi></p>
      <p><m:t>This request is not open to you yet. It opens for twelve hours; the customer sees that you opened it, and colleagues are told that you are at it.</m:t></p>
      <xsl:apply-templates select="form"/>
    </div>
  </xsl:template>

  <xsl:template match="queue-case[@id]">
    <div class="case">
      <nav class="case-queue">
        <xsl:attribute name="aria-label"><m:t note="Requests that are due next, beside the one that is open">Next in this queue</m:t></xsl:attribute>
        <h2 class="label"><m:t note="Requests that are due next, beside the one that is open">Next in this queue</m:t></h2>
        <ol class="beside"><xsl:apply-templates select="case-next"/></ol>
        <p><a class="more" href="{/page/@base}/desk/requests"><m:t>All open requests</m:t></a></p>
      </nav>
      <div class="case-middle">
        <xsl:apply-templates select="done"/>
        <xsl:if test="problem"><xsl:apply-templates select="." mode="summary"/></xsl:if>
        <xsl:apply-templates select="ticket-lost"/>
        <xsl:apply-templates select="case-reader"/>
        <xsl:apply-templates select="." mode="head"/>
        <section class="section" aria-labelledby="conversation">
          <h2 id="conversation"><m:t note="Heading above messages and events of a request">Conversation</m:t></h2>
          <ol class="conversation"><xsl:apply-templates select="ticket-message | ticket-event"/></ol>
        </section>
        <section class="section" aria-labelledby="passwords">
          <h2 id="passwords"><m:t note="Heading: passwords handed over with a request">Passwords</m:t></h2>
          <xsl:apply-templates select="secret-list"/>
          <p><a class="more" href="{/page/@base}/desk/requests/{@id}/secrets"><m:t note="Link to where staff ask for a password">Ask for a password</m:t></a></p>
        </section>
        <xsl:apply-templates select="." mode="forms"/>
        <xsl:apply-templates select="." mode="steps"/>
      </div>
      <aside class="case-customer">
        <xsl:attribute name="aria-label"><m:t note="What is known of the customer, beside a request">The customer</m:t></xsl:attribute>
        <xsl:if test="promise">
          <section class="panel" aria-labelledby="promised">
            <h2 id="promised"><m:t note="Heading: by when the first answer is promised">First answer</m:t></h2>
            <xsl:apply-templates select="promise"/>
          </section>
        </xsl:if>
        <xsl:apply-templates select="." mode="customer"/>
      </aside>
    </div>
  </xsl:template>

  <xsl:template match="queue-case" mode="head">
    <p>
      <xsl:call-template name="ticket-state"><xsl:with-param name="code" select="@state"/></xsl:call-template><xsl:text> </xsl:text>
      <span class="meta"><m:t note="Before the number of a request">Number</m:t><xsl:text> </xsl:text><xsl:call-template name="ticket-number"><xsl:with-param name="number" select="@number"/></xsl:call-template></span>
      <xsl:if test="@urgent"><xsl:text> </xsl:text><span class="state state-warn"><m:t note="Mark of a request">urgent</m:t></span></xsl:if>
      <xsl:if test="@confidential"><xsl:text> </xsl:text><span class="tag"><m:t note="Mark of a request that few people see">confidential</m:t></span></xsl:if>
      <xsl:if test="@foreign"><xsl:text> </xsl:text><span class="tag"><m:t>written in <m:arg name="language" select="l:language(@lang)"/></m:t></span></xsl:if>
    </p>
    <dl class="pairs">
      <div><dt><m:t note="Which queue a request is in">Queue</m:t></dt><dd><xsl:apply-templates select="@department"/><xsl:text>, </xsl:text><bdi><xsl:value-of select="@centre"/></bdi></dd></div>
      <div>
        <dt><m:t note="Who of our staff has a request">Whose</m:t></dt>
        <dd>
          <xsl:choose>
            <xsl:when test="@mine"><m:t note="Who has a request: the reader">yours</m:t></xsl:when>
            <xsl:when test="@agent"><bdi><xsl:value-of select="@agent"/></bdi></xsl:when>
            <xsl:otherwise><m:t note="Who has a request: nobody yet">nobody has it</m:t></xsl:otherwise>
          </xsl:choose>
          <xsl:text> </xsl:text><xsl:apply-templates select="form[@name = 'take']"/>
        </dd>
      </div>
      <xsl:if test="@next-due">
        <div>
          <dt><m:t note="When our next word on a request is due">Next word due</m:t></dt>
          <dd>
            <time datetime="{@next-due}"><xsl:value-of select="l:instant(@next-due, /page/@zone, 'full')"/></time>
            <xsl:if test="@late"><xsl:text> </xsl:text><span class="state state-bad"><m:t note="Our word on a request is late">overdue</m:t></span></xsl:if>
          </dd>
        </div>
      </xsl:if>
      <xsl:if test="@serial"><div><dt><m:t note="What a request is about">Device or service</m:t></dt><dd><bdi dir="ltr"><xsl:value-of select="@serial"/></bdi><xsl:text> </xsl:text><bdi><xsl:value-of select="@model"/></bdi></dd></div></xsl:if>
      <xsl:if test="@opener"><div><dt><m:t note="Staff who sent a request for a customer">Sent on their behalf by</m:t></dt><dd><bdi><xsl:value-of select="@opener"/></bdi></dd></div></xsl:if>
    </dl>
    <xsl:if test="@follows"><p><m:t>Follows <a href="{/page/@base}/desk/requests/{@follows}"><m:arg name="number" select="@follows-number"/></a>.</m:t></p></xsl:if>
    <xsl:if test="@merged"><p><m:t>It goes on in the request <a href="{/page/@base}/desk/requests/{@merged}"><m:arg name="number" select="@merged-number"/></a>.</m:t></p></xsl:if>
    <xsl:if test="@inactive"><p class="callout callout-bad"><m:t>This customer is closed: nobody can act for it any more.</m:t></p></xsl:if>
    <p class="case-ways">
      <xsl:if test="form[@name = 'reply']">
        <a href="#reply"><m:t note="Leads down the page to the box in which staff answer a customer">Answer</m:t></a><xsl:text> </xsl:text>
        <a href="#note"><m:t note="Leads down the page to the box for notes of staff">Note</m:t></a><xsl:text> </xsl:text>
        <a href="#steps"><m:t note="Leads down the page to what else staff can do with a request">Hand over, sort, close</m:t></a><xsl:text> </xsl:text>
      </xsl:if>
      <a href="#customer"><m:t note="Leads down the page to what is known of the customer">Customer</m:t></a>
    </p>
  </xsl:template>

  <xsl:template match="ticket-lost">
    <section class="section" aria-labelledby="lost">
      <h2 id="lost"><m:t>What you wrote</m:t></h2>
      <blockquote class="said-text" dir="auto"><xsl:apply-templates select="." mode="typed"/></blockquote>
    </section>
  </xsl:template>

  <xsl:template match="case-reader">
    <div class="callout callout-warn" role="status">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'warning'"/></xsl:call-template>
      <p><m:t><bdi><m:arg name="name" select="@name"/></bdi> opened this request <time datetime="{@at}"><m:arg name="when" select="l:relative(@at, /page/@now)"/></time> and may be answering it.</m:t></p>
    </div>
  </xsl:template>

  <xsl:template match="case-next">
    <li>
      <a href="{/page/@base}/desk/requests/{@id}">
        <xsl:if test="@current"><xsl:attribute name="aria-current">page</xsl:attribute></xsl:if>
        <span lang="{@subject-lang}"><xsl:value-of select="@subject"/></span>
      </a>
      <p class="meta">
        <xsl:call-template name="ticket-number"><xsl:with-param name="number" select="@number"/></xsl:call-template><xsl:text> </xsl:text>
        <time datetime="{@due}"><xsl:if test="@late"><xsl:attribute name="class">state-bad</xsl:attribute></xsl:if><xsl:value-of select="l:relative(@due, /page/@now)"/></time>
      </p>
    </li>
  </xsl:template>

  <xsl:template match="done">
    <div class="callout callout-good" role="status">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'check'"/></xsl:call-template>
      <div><p><xsl:apply-templates select="." mode="words"/></p></div>
    </div>
  </xsl:template>
  <xsl:template match="done" mode="words"><m:t note="Something was stored">Saved.</m:t></xsl:template>
  <xsl:template match="done[@code = 'taken']" mode="words"><m:t>The request is yours.</m:t></xsl:template>
  <xsl:template match="done[@code = 'released']" mode="words"><m:t>The request is back in the queue.</m:t></xsl:template>
  <xsl:template match="done[@code = 'assigned']" mode="words"><m:t>The request is assigned.</m:t></xsl:template>
  <xsl:template match="done[@code = 'passed']" mode="words"><m:t>The request is in the other queue.</m:t></xsl:template>
  <xsl:template match="done[@code = 'merged']" mode="words"><m:t>The request is merged; the customer has been told.</m:t></xsl:template>
  <xsl:template match="done[@code = 'linked']" mode="words"><m:t>The two requests are linked.</m:t></xsl:template>
  <xsl:template match="done[@code = 'noted']" mode="words"><m:t>The note is kept.</m:t></xsl:template>
  <xsl:template match="done[@code = 'replied']" mode="words"><m:t>The answer is with the customer, who gets a mail about it.</m:t></xsl:template>
  <xsl:template match="done[@code = 'visit']" mode="words"><m:t>The visit is planned; the customer gets a mail about it.</m:t></xsl:template>
  <xsl:template match="done[@code = 'closed']" mode="words"><m:t>The request is closed.</m:t></xsl:template>
  <xsl:template match="done[@code = 'secret-asked']" mode="words"><m:t>The customer is asked for the password.</m:t></xsl:template>

</xsl:stylesheet>
