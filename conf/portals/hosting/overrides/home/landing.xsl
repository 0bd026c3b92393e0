<?xml version="1.0" encoding="UTF-8"?>
<!-- The landing page of the hosting portal: requests, domains and the password tool instead of devices. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="view:home/landing.xsl"/>

  <xsl:template match="page" mode="title">
    <m:t>Support for your hosting</m:t>
  </xsl:template>

  <xsl:template match="page" mode="lead">
    <xsl:choose>
      <xsl:when test="feature[@name='tickets']"><m:t>Write to the right department at once, hand over a password without worry, and see who is working on your request.</m:t></xsl:when>
      <xsl:when test="feature[@name='accounts']"><m:t>Guides, answers, your support centre, and a client area where your company's services and people stand together.</m:t></xsl:when>
      <xsl:otherwise><m:t>Guides, answers and your support centre are here today; the client area opens later.</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page" mode="picture">
    <xsl:call-template name="illustration"><xsl:with-param name="name" select="'hero-hosting'"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="landing" mode="tasks">
    <li>
      <a class="task" href="{/page/@base}/guides/requests">
        <xsl:if test="/page/feature[@name='tickets']"><xsl:attribute name="href"><xsl:value-of select="/page/@base"/>/requests/new</xsl:attribute></xsl:if>
        <xsl:call-template name="icon"><xsl:with-param name="name" select="'ticket'"/></xsl:call-template>
        <xsl:choose>
          <xsl:when test="/page/feature[@name='tickets']">
            <span class="task-name"><m:t>Send a support request</m:t></span>
            <span class="task-hint"><m:t>Choose a subject, and the right department has it.</m:t></span>
          </xsl:when>
          <xsl:otherwise>
            <span class="task-name"><m:t>How to send a support request</m:t></span>
            <span class="task-hint"><m:t>Which subject fits, and what we need to know.</m:t></span>
          </xsl:otherwise>
        </xsl:choose>
      </a>
    </li>
    <li>
      <a class="task" href="{/page/@base}/guides/requests#states">
        <xsl:if test="/page/feature[@name='tickets']"><xsl:attribute name="href"><xsl:value-of select="/page/@base"/>/requests</xsl:attribute></xsl:if>
        <xsl:call-template name="icon"><xsl:with-param name="name" select="'list'"/></xsl:call-template>
        <xsl:choose>
          <xsl:when test="/page/feature[@name='tickets']">
            <span class="task-name"><m:t>Follow a request</m:t></span>
            <span class="task-hint"><m:t>What each state means and whose turn it is.</m:t></span>
          </xsl:when>
          <xsl:otherwise>
            <span class="task-name"><m:t>The states of a request</m:t></span>
            <span class="task-hint"><m:t>What each state means and whose turn it is.</m:t></span>
          </xsl:otherwise>
        </xsl:choose>
      </a>
    </li>
    <li>
      <a class="task" href="{/page/@base}/guides/domains">
        <xsl:call-template name="icon"><xsl:with-param name="name" select="'domain'"/></xsl:call-template>
        <span class="task-name"><m:t>Sort out a domain</m:t></span>
        <span class="task-hint"><m:t>Transfers, name servers, and what we need to know.</m:t></span>
      </a>
    </li>
    <li>
      <a class="task" href="{/page/@base}/guides/passwords">
        <xsl:call-template name="icon"><xsl:with-param name="name" select="'key'"/></xsl:call-template>
        <xsl:choose>
          <xsl:when test="/page/feature[@name='tickets']">
            <span class="task-name"><m:t>Hand over a password</m:t></span>
            <span class="task-hint"><m:t>Encrypted, and destroyed after a fixed time.</m:t></span>
          </xsl:when>
          <xsl:otherwise>
            <span class="task-name"><m:t>How to hand over a password</m:t></span>
            <span class="task-hint"><m:t>Encrypted, and destroyed after a fixed time.</m:t></span>
          </xsl:otherwise>
        </xsl:choose>
      </a>
    </li>
    <li>
      <a class="task" href="{/page/@base}/announcements">
        <xsl:call-template name="icon"><xsl:with-param name="name" select="'server'"/></xsl:call-template>
        <span class="task-name"><m:t>Check the service status</m:t></span>
        <span class="task-hint"><m:t>Maintenance and incidents, with a feed.</m:t></span>
      </a>
    </li>
  </xsl:template>

  <xsl:template match="landing" mode="new">
    <li class="card">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'list'"/></xsl:call-template>
      <h3><m:t>Every request with its state</m:t></h3>
      <p><m:t>The history shows who has your request and what happens next, from received to closed.</m:t></p>
    </li>
    <li class="card">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'key'"/></xsl:call-template>
      <h3><m:t>A safe way for passwords</m:t></h3>
      <p>
        <m:n count="facts/@secret-hours">
          <m:one>The tool in the form gives us a password for one hour. Then it is destroyed, in backups as well.</m:one>
          <m:other>The tool in the form gives us a password for <m:arg name="n" select="l:number(facts/@secret-hours)"/> hours. Then it is destroyed, in backups as well.</m:other>
        </m:n>
      </p>
    </li>
    <li class="card">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'search'"/></xsl:call-template>
      <h3><m:t>Subjects that understand you</m:t></h3>
      <p><m:t>Search in everyday words; the subject decides the department, and fitting help comes first.</m:t></p>
    </li>
    <li class="card">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'chat'"/></xsl:call-template>
      <h3><m:t>Replies in one place</m:t></h3>
      <p><m:t>You answer inside the request, not by mail, so that the thread never splits and nothing is lost.</m:t></p>
    </li>
    <li class="card">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'domain'"/></xsl:call-template>
      <h3><m:t>Tied to a domain</m:t></h3>
      <p><m:t>The request names the domain it is about, and the agent opens the right zone at once.</m:t></p>
    </li>
  </xsl:template>

  <xsl:template match="landing" mode="benefits">
    <li class="card">
      <xsl:call-template name="illustration"><xsl:with-param name="name" select="'benefit-control'"/></xsl:call-template>
      <h3><m:t>You know where it stands</m:t></h3>
      <p><m:t>No guessing whether somebody has read it: the state says it, and the promise says by when you have an answer.</m:t></p>
    </li>
    <li class="card">
      <xsl:call-template name="illustration"><xsl:with-param name="name" select="'benefit-safe'"/></xsl:call-template>
      <h3><m:t>Secrets stay secret</m:t></h3>
      <p><m:t>Passwords travel neither by mail nor in the text. Who looked at one, and when, stands in the request.</m:t></p>
    </li>
    <li class="card">
      <xsl:call-template name="illustration"><xsl:with-param name="name" select="'benefit-speed'"/></xsl:call-template>
      <h3><m:t>People who know hosting</m:t></h3>
      <p><m:t>The request goes to those who run mail, domains or servers, without a first line that only forwards.</m:t></p>
    </li>
  </xsl:template>

  <xsl:template match="landing" mode="asked">
    <li><a href="{/page/@base}/questions#subject"><m:t>Which subject should I choose?</m:t></a></li>
    <li><a href="{/page/@base}/questions#reply-by-mail"><m:t>Can I reply by mail?</m:t></a></li>
    <li><a href="{/page/@base}/questions#closed-request"><m:t>Can I add something to a closed request?</m:t></a></li>
    <li><a href="{/page/@base}/questions#password"><m:t>How do I hand over a password safely?</m:t></a></li>
  </xsl:template>

  <xsl:template match="landing" mode="invite">
    <section class="invite" aria-labelledby="invite">
      <div>
        <h2 id="invite"><m:t>Talk to us</m:t></h2>
      </div>
      <p class="actions"><a class="button" href="{/page/@base}/centre"><m:t>Reach the support centre</m:t></a></p>
    </section>
  </xsl:template>

  <xsl:template match="landing[/page/feature/@name='accounts']" mode="invite">
    <section class="invite" aria-labelledby="invite">
      <div>
        <h2 id="invite"><m:t>Open your client area</m:t></h2>
        <p><m:t>Your domains, services, invoices and requests, and the form to send a new one.</m:t></p>
      </div>
      <p class="actions">
        <a class="button" href="{/page/@base}/sign-in"><m:t>Sign in</m:t></a>
        <a class="button button-quiet" href="{/page/@base}/register"><m:t>Create an account</m:t></a>
      </p>
    </section>
  </xsl:template>
</xsl:stylesheet>
