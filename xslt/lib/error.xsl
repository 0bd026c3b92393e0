<?xml version="1.0" encoding="UTF-8"?>
<!-- The page of every answer that is not the one asked for: what happened, what is safe, how to go on, whom to call. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="layout.xsl"/>
  <xsl:import href="name.xsl"/>

  <xsl:template match="page" mode="title"><xsl:apply-templates select="error" mode="title"/></xsl:template>
  <xsl:template match="page" mode="lead"><xsl:apply-templates select="error" mode="lead"/></xsl:template>

  <xsl:template match="page" mode="picture">
    <xsl:call-template name="illustration"><xsl:with-param name="name" select="'error'"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <dl class="pairs error-facts">
      <div>
        <dt><m:t>What is safe</m:t></dt>
        <dd><xsl:apply-templates select="error" mode="safe"/></dd>
      </div>
      <div>
        <dt><m:t>What you can do</m:t></dt>
        <dd><xsl:apply-templates select="error" mode="next"/></dd>
      </div>
      <xsl:if test="centre">
        <div>
          <dt><m:t>Who helps</m:t></dt>
          <dd><xsl:apply-templates select="centre" mode="helps"/></dd>
        </div>
      </xsl:if>
      <div>
        <dt><m:t>Request number</m:t></dt>
        <dd>
          <code dir="ltr"><xsl:value-of select="@request"/></code><xsl:text> </xsl:text>
          <span class="meta"><m:t>With this number the support centre finds what happened.</m:t></span>
        </dd>
      </div>
    </dl>
    <xsl:if test="error/suggestion">
      <section class="section" aria-labelledby="suggestions">
        <h2 id="suggestions"><m:t>Perhaps you were looking for</m:t></h2>
        <ul class="headlines"><xsl:apply-templates select="error/suggestion"/></ul>
      </section>
    </xsl:if>
    <p class="actions"><a class="button" href="{@base}/"><m:t>Go to the start page</m:t></a></p>
  </xsl:template>

  <xsl:template match="centre" mode="helps">
    <xsl:choose>
      <xsl:when test="phone[@kind = 'main']">
        <m:t>The support centre <bdi><m:arg name="centre" select="@name"/></bdi>: <a href="{phone[@kind = 'main']/@href}"><bdi dir="ltr"><m:arg name="number" select="phone[@kind = 'main']/@international"/></bdi></a></m:t>
      </xsl:when>
      <xsl:otherwise><m:t>The support centre <bdi><m:arg name="centre" select="@name"/></bdi></m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Anything not named below. -->
  <xsl:template match="error" mode="title"><m:t>This did not work</m:t></xsl:template>
  <xsl:template match="error" mode="lead"><m:t>The portal could not answer this request.</m:t></xsl:template>
  <xsl:template match="error" mode="next"><m:t>Try again, or go on from the start page.</m:t></xsl:template>

  <xsl:template match="error[@code = 'malformed']" mode="title"><m:t>This request could not be read</m:t></xsl:template>
  <xsl:template match="error[@code = 'malformed']" mode="lead"><m:t>The address or what came with it is not in a form this portal understands.</m:t></xsl:template>
  <xsl:template match="error[@code = 'malformed']" mode="next"><m:t>Check the address for stray characters, or go back and follow the link again.</m:t></xsl:template>

  <xsl:template match="error[@code = 'not-signed-in']" mode="title"><m:t>Sign in to see this page</m:t></xsl:template>
  <xsl:template match="error[@code = 'not-signed-in']" mode="lead"><m:t>This page belongs to an account, and you are not signed in.</m:t></xsl:template>
  <xsl:template match="error[@code = 'not-signed-in']" mode="next"><m:t>Sign in, and you will come back to this page.</m:t></xsl:template>

  <xsl:template match="error[@code = 'forbidden']" mode="title"><m:t>This is not open to you</m:t></xsl:template>
  <xsl:template match="error[@code = 'forbidden']" mode="lead"><m:t>You may not do this here. Either it needs another role, or the page had been open for too long.</m:t></xsl:template>
  <xsl:template match="error[@code = 'forbidden']" mode="next"><m:t>Go back, reload the page and try once more. If it still does not work, ask the person who manages your company’s account.</m:t></xsl:template>

  <xsl:template match="error[@code = 'not-found']" mode="title"><m:t>There is no page at this address</m:t></xsl:template>
  <xsl:template match="error[@code = 'not-found']" mode="lead"><m:t>The page may have moved, or the address has a slip in it.</m:t></xsl:template>
  <xsl:template match="error[@code = 'not-found']" mode="next"><m:t>Check the address, or go on from the start page.</m:t></xsl:template>

  <xsl:template match="error[@code = 'bad-method']" mode="title"><m:t>This address does not take that kind of request</m:t></xsl:template>
  <xsl:template match="error[@code = 'bad-method']" mode="lead"><m:t>A page can be read or a form can be sent. This address does not do what was asked.</m:t></xsl:template>
  <xsl:template match="error[@code = 'bad-method']" mode="next">
    <m:t>Go back to the page you came from and use its links and buttons.</m:t>
    <xsl:if test="@allow"><span class="meta"><m:t>This address takes: <code dir="ltr"><m:arg name="methods" select="@allow"/></code></m:t></span></xsl:if>
  </xsl:template>

  <xsl:template match="error[@code = 'conflict']" mode="title"><m:t>Somebody was faster</m:t></xsl:template>
  <xsl:template match="error[@code = 'conflict']" mode="lead"><m:t>What you wanted to change was changed by somebody else meanwhile.</m:t></xsl:template>
  <xsl:template match="error[@code = 'conflict']" mode="next"><m:t>Reload the page, look at what is there now, and decide again.</m:t></xsl:template>

  <xsl:template match="error[@code = 'too-large']" mode="title"><m:t>This is too large to send</m:t></xsl:template>
  <xsl:template match="error[@code = 'too-large']" mode="lead"><m:t>What was sent is larger than this portal accepts.</m:t></xsl:template>
  <xsl:template match="error[@code = 'too-large']" mode="next"><m:t>Send less text or smaller files.</m:t></xsl:template>

  <xsl:template match="error[@code = 'misdirected']" mode="title"><m:t>This portal does not live at this address</m:t></xsl:template>
  <xsl:template match="error[@code = 'misdirected']" mode="lead"><m:t>The server you reached does not answer for the name in your address bar.</m:t></xsl:template>
  <xsl:template match="error[@code = 'misdirected']" mode="next"><m:t>Check the first part of the address, up to the first slash.</m:t></xsl:template>

  <xsl:template match="error[@code = 'invalid']" mode="title"><m:t>Something in the form is not right yet</m:t></xsl:template>
  <xsl:template match="error[@code = 'invalid']" mode="lead"><m:t>One or more answers could not be used.</m:t></xsl:template>
  <xsl:template match="error[@code = 'invalid']" mode="next"><m:t>Go back to the form: each field says what is missing.</m:t></xsl:template>

  <xsl:template match="error[@code = 'too-many']" mode="title"><m:t>Too many requests in a short time</m:t></xsl:template>
  <xsl:template match="error[@code = 'too-many']" mode="lead"><m:t>To keep the portal fast for everybody, it pauses after many requests from one place.</m:t></xsl:template>
  <xsl:template match="error[@code = 'too-many']" mode="next">
    <xsl:choose>
      <xsl:when test="@retry"><m:n count="@retry">
        <m:one>Wait one second, then try again.</m:one>
        <m:other>Wait <m:arg name="n" select="l:number(@retry)"/> seconds, then try again.</m:other>
      </m:n></xsl:when>
      <xsl:otherwise><m:t>Wait a minute, then try again.</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="error[@code = 'broken']" mode="title"><m:t>Something broke on our side</m:t></xsl:template>
  <xsl:template match="error[@code = 'broken']" mode="lead"><m:t>This is our mistake, not yours. It has been recorded and will be looked at.</m:t></xsl:template>
  <xsl:template match="error[@code = 'broken']" mode="next"><m:t>Try again. If it happens a second time, call the support centre with the request number.</m:t></xsl:template>

  <xsl:template match="error[@code = 'unavailable']" mode="title"><m:t>This part of the portal is taking a break</m:t></xsl:template>
  <xsl:template match="error[@code = 'unavailable']" mode="lead"><m:t>A system that this page needs does not answer at the moment.</m:t></xsl:template>
  <xsl:template match="error[@code = 'unavailable']" mode="next">
    <xsl:choose>
      <xsl:when test="@retry"><m:n count="@retry">
        <m:one>Try again in one second.</m:one>
        <m:other>Try again in <m:arg name="n" select="l:number(@retry)"/> seconds.</m:other>
      </m:n></xsl:when>
      <xsl:otherwise><m:t>Try again in a few minutes.</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="error[@code = 'too-slow']" mode="title"><m:t>This took too long</m:t></xsl:template>
  <xsl:template match="error[@code = 'too-slow']" mode="lead"><m:t>The portal gave up waiting so that you do not have to.</m:t></xsl:template>
  <xsl:template match="error[@code = 'too-slow']" mode="next">
    <xsl:choose>
      <xsl:when test="@retry"><m:n count="@retry">
        <m:one>Try again in one second.</m:one>
        <m:other>Try again in <m:arg name="n" select="l:number(@retry)"/> seconds.</m:other>
      </m:n></xsl:when>
      <xsl:otherwise><m:t>Try again in a few minutes.</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What is safe: reading changes nothing, and what was refused was not saved. -->
  <xsl:template match="error" mode="safe"><m:t>Nothing was saved or changed.</m:t></xsl:template>
  <xsl:template match="error[@code = 'conflict']" mode="safe"><m:t>The other change is saved, yours is not.</m:t></xsl:template>
  <xsl:template match="error[@code = 'broken' or @code = 'unavailable' or @code = 'too-slow']" mode="safe">
    <m:t>What was saved before is safe. If you have just sent something, look whether it is there before you send it again.</m:t>
  </xsl:template>

</xsl:stylesheet>
