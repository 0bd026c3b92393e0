<?xml version="1.0" encoding="UTF-8"?>
<!-- The overview after signing in: what is to do, then one's devices or services. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="../lib/role.xsl"/>
  <xsl:import href="../lib/ticket.xsl"/>

  <xsl:template match="page" mode="title"><m:t note="Title of the page after signing in">Overview</m:t></xsl:template>

  <xsl:template match="page" mode="heading">
    <xsl:choose>
      <xsl:when test="viewer/@customer"><bdi><xsl:value-of select="viewer/@customer"/></bdi></xsl:when>
      <xsl:otherwise><m:t>Good day, <bdi><m:arg name="name" select="viewer/@name"/></bdi></m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page[viewer/@customer]" mode="lead">
    <m:t>Customer number <bdi dir="ltr"><m:arg name="number" select="overview/@customer-number"/></bdi></m:t>
    <xsl:text> · </xsl:text>
    <xsl:call-template name="role-name"><xsl:with-param name="code" select="viewer/@role"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main"><xsl:apply-templates select="overview"/></xsl:template>

  <xsl:template match="overview">
    <xsl:apply-templates select="done"/>
    <xsl:apply-templates select="@joining"/>
    <xsl:if test="not(/page/viewer/@customer) and not(@joining) and not(todo[@code = 'desk' or @code = 'mails'])">
      <xsl:call-template name="no-company"/>
    </xsl:if>
    <xsl:apply-templates select="@covered-until"/>
    <xsl:if test="todo">
      <section class="section" aria-labelledby="todo">
        <h2 id="todo"><m:t note="Heading of a short list of things to do">To do</m:t></h2>
        <ul class="list"><xsl:apply-templates select="todo"/></ul>
      </section>
    </xsl:if>
    <xsl:if test="ticket-latest">
      <section class="section" aria-labelledby="requests">
        <h2 id="requests"><m:t note="Heading: requests to the support centre that changed lately">Latest requests</m:t></h2>
        <ul class="list"><xsl:apply-templates select="ticket-latest"/></ul>
        <p><a class="more" href="{/page/@base}/requests"><m:t>All your requests</m:t></a></p>
      </section>
    </xsl:if>
    <xsl:apply-templates select="devices"/>
    <xsl:if test="@previous">
      <p class="meta">
        <m:t>You signed in before this on <m:arg name="when" select="l:instant(@previous, /page/@zone)"/>.</m:t>
        <xsl:text> </xsl:text>
        <a href="{/page/@base}/account/security"><m:t>Was that not you?</m:t></a>
      </p>
    </xsl:if>
  </xsl:template>

  <xsl:template match="done">
    <div class="callout" role="status">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'check'"/></xsl:call-template>
      <p><xsl:apply-templates select="." mode="words"/></p>
    </div>
  </xsl:template>
  <xsl:template match="done[@code = 'switched']" mode="words"><m:t>From now on, <bdi><m:arg name="customer" select="/page/viewer/@customer"/></bdi> is the company you act for.</m:t></xsl:template>
  <xsl:template match="done[@code = 'signed-in']" mode="words"><m:t>You are signed in.</m:t></xsl:template>

  <xsl:template match="@joining">
    <div class="callout">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'clock'"/></xsl:call-template>
      <p><m:t>An administrator of <bdi><m:arg name="customer" select="."/></bdi> has yet to approve you. You get a mail as soon as it is done.</m:t></p>
    </div>
  </xsl:template>

  <xsl:template name="no-company">
    <div class="callout">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'info'"/></xsl:call-template>
      <p><m:t>Your account belongs to no company at present. Ask an administrator of your company to invite you, or ask <a href="{/page/@base}/centre">your support centre</a>.</m:t></p>
    </div>
  </xsl:template>

  <xsl:template match="@covered-until">
    <p class="callout"><m:t>A colleague stands in for you until <m:arg name="day" select="l:day(., 'full')"/>. <a href="{/page/@base}/account/cover">See or end this</a></m:t></p>
  </xsl:template>

  <xsl:template match="todo[@code = 'readings']">
    <li>
      <p class="main">
        <m:n count="@count">
          <m:one>One device needs a meter reading within ten days, or is late.</m:one>
          <m:other><m:arg name="n" select="l:number(@count)"/> devices need a meter reading within ten days, or are late.</m:other>
        </m:n>
      </p>
      <a class="button" href="{/page/@base}/readings/due"><m:t note="Button">Report readings</m:t></a>
    </li>
  </xsl:template>

  <xsl:template match="todo[@code = 'silent']">
    <li>
      <p class="main">
        <m:n count="@count">
          <m:one>One device should send its readings by itself and has gone silent.</m:one>
          <m:other><m:arg name="n" select="l:number(@count)"/> devices should send their readings by themselves and have gone silent.</m:other>
        </m:n>
      </p>
      <a class="button button-quiet" href="{/page/@base}/devices?show=silent"><m:t note="Button: look at the devices that are silent">Look</m:t></a>
    </li>
  </xsl:template>

  <xsl:template match="todo[@code = 'orders']">
    <li>
      <p class="main">
        <m:n count="@count">
          <m:one>One order waits for your approval.</m:one>
          <m:other><m:arg name="n" select="l:number(@count)"/> orders wait for your approval.</m:other>
        </m:n>
      </p>
      <a class="button" href="{/page/@base}/orders"><m:t note="Button: look at the orders that wait">Decide</m:t></a>
    </li>
  </xsl:template>

  <xsl:template match="todo[@code = 'visits']">
    <li>
      <p class="main">
        <m:n count="@count">
          <m:one>A technician has proposed a date for one visit.</m:one>
          <m:other>Technicians have proposed dates for <m:arg name="n" select="l:number(@count)"/> visits.</m:other>
        </m:n>
      </p>
      <a class="button" href="{/page/@base}/visits"><m:t note="Button: answer the dates proposed">Answer</m:t></a>
    </li>
  </xsl:template>

  <xsl:template match="todo[@code = 'delivery']">
    <li>
      <p class="main">
        <m:n count="@count">
          <m:one>One order is on its way to you.</m:one>
          <m:other><m:arg name="n" select="l:number(@count)"/> orders are on their way to you.</m:other>
        </m:n>
      </p>
      <a class="button button-quiet" href="{/page/@base}/orders"><m:t note="Button: look at the orders on their way">Follow</m:t></a>
    </li>
  </xsl:template>

  <xsl:template match="todo[@code = 'replies']">
    <li>
      <p class="main">
        <m:n count="@count">
          <m:one>One request waits for your reply.</m:one>
          <m:other><m:arg name="n" select="l:number(@count)"/> requests wait for your reply.</m:other>
        </m:n>
      </p>
      <a class="button" href="{/page/@base}/requests?state=waiting-customer"><m:t note="Button">Reply</m:t></a>
    </li>
  </xsl:template>

  <xsl:template match="todo[@code = 'answers']">
    <li>
      <p class="main">
        <m:n count="@count">
          <m:one>One request is answered; say whether that solves it.</m:one>
          <m:other><m:arg name="n" select="l:number(@count)"/> requests are answered; say whether that solves them.</m:other>
        </m:n>
      </p>
      <a class="button button-quiet" href="{/page/@base}/requests?state=answered"><m:t note="Button: look at answers">Read</m:t></a>
    </li>
  </xsl:template>

  <xsl:template match="todo[@code = 'approve']">
    <li>
      <p class="main">
        <m:n count="@count">
          <m:one>One colleague waits for your approval.</m:one>
          <m:other><m:arg name="n" select="l:number(@count)"/> colleagues wait for your approval.</m:other>
        </m:n>
      </p>
      <a class="button" href="{/page/@base}/people"><m:t note="Button: look at the colleagues who wait">Decide</m:t></a>
    </li>
  </xsl:template>

  <xsl:template match="todo[@code = 'invited']">
    <li>
      <p class="main">
        <m:n count="@count">
          <m:one>One invitation is not yet accepted.</m:one>
          <m:other><m:arg name="n" select="l:number(@count)"/> invitations are not yet accepted.</m:other>
        </m:n>
      </p>
      <a class="button button-quiet" href="{/page/@base}/people?state=invited"><m:t note="Button: look at the open invitations">Look</m:t></a>
    </li>
  </xsl:template>

  <xsl:template match="todo[@code = 'factor']">
    <li>
      <p class="main"><m:t>A second factor keeps your account safe even if somebody learns your password.</m:t></p>
      <a class="button button-quiet" href="{/page/@base}/account/factor"><m:t note="Button: set up a second factor">Set it up</m:t></a>
    </li>
  </xsl:template>

  <xsl:template match="todo[@code = 'desk']">
    <li>
      <p class="main"><m:t>Find a customer and open the file.</m:t></p>
      <a class="button" href="{/page/@base}/desk"><m:t note="Page of staff">Customers</m:t></a>
    </li>
  </xsl:template>

  <xsl:template match="todo[@code = 'mails']">
    <li>
      <p class="main"><m:t>Mails that did not arrive, and why.</m:t></p>
      <a class="button button-quiet" href="{/page/@base}/desk/mails"><m:t note="Menu entry of staff: mails that did not arrive">Undelivered mail</m:t></a>
    </li>
  </xsl:template>

  <xsl:template match="devices">
    <section class="section" aria-labelledby="devices">
      <h2 id="devices">
        <xsl:choose>
          <xsl:when test="/page/feature[@name = 'hosting']"><m:t>Your services</m:t></xsl:when>
          <xsl:otherwise><m:t>Your devices</m:t></xsl:otherwise>
        </xsl:choose>
      </h2>
      <xsl:choose>
        <xsl:when test="device">
          <ul class="list"><xsl:apply-templates select="device"/></ul>
          <xsl:if test="@total &gt; 20">
            <p><a class="more" href="{/page/@base}/devices"><m:t>All <m:arg name="n" select="l:number(@total)"/> in a list</m:t><xsl:call-template name="icon"><xsl:with-param name="name" select="'arrow'"/></xsl:call-template></a></p>
          </xsl:if>
        </xsl:when>
        <xsl:otherwise>
          <p class="hint"><m:t>Nothing is assigned to you yet. An administrator of your company chooses what you see.</m:t></p>
        </xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <xsl:template match="device">
    <li>
      <div class="main">
        <p class="name"><a href="{/page/@base}/devices/{@id}"><bdi dir="ltr"><xsl:value-of select="@serial"/></bdi></a></p>
        <p class="meta">
          <xsl:if test="@kind = 'device'"><bdi><xsl:value-of select="@model"/></bdi></xsl:if>
          <xsl:if test="@site"><xsl:text> · </xsl:text><bdi><xsl:value-of select="@site"/></bdi></xsl:if>
          <xsl:if test="@place"><xsl:text> · </xsl:text><bdi><xsl:value-of select="@place"/></bdi></xsl:if>
        </p>
      </div>
      <xsl:if test="@group"><span class="tag"><bdi><xsl:value-of select="@group"/></bdi></span></xsl:if>
    </li>
  </xsl:template>

</xsl:stylesheet>
