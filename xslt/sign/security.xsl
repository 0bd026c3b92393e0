<?xml version="1.0" encoding="UTF-8"?>
<!-- One's own security: password, second factor, mail address, and where one is signed in (ACC-3, ACC-10). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="fields.xsl"/>
  <xsl:import href="../lib/agent.xsl"/>

  <xsl:template match="page" mode="title"><m:t note="Title of a page: password, second factor, sessions">Security</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>How you sign in, and where you are signed in.</m:t></xsl:template>
  <xsl:template match="page" mode="crumbs"><li><a href="{@base}/account"><m:t note="Menu entry: the first page after signing in">Overview</m:t></a></li></xsl:template>

  <xsl:template match="page" mode="main"><xsl:apply-templates select="security"/></xsl:template>

  <xsl:template match="security">
    <xsl:apply-templates select="done"/>
    <xsl:apply-templates select="form[@name = 'password'][problem or field/problem]" mode="summary"/>
    <section class="section" aria-labelledby="sessions">
      <h2 id="sessions"><m:t>Where you are signed in</m:t></h2>
      <ul class="list"><xsl:apply-templates select="session"/></ul>
      <xsl:apply-templates select="form[@name = 'end-sessions']"/>
    </section>
    <xsl:apply-templates select="second-factor"/>
    <section class="section" aria-labelledby="mail">
      <h2 id="mail"><m:t>Mail address</m:t></h2>
      <p><m:t>You sign in with <bdi dir="ltr"><m:arg name="mail" select="@mail"/></bdi>.</m:t></p>
      <p class="actions"><a class="button button-quiet" href="{/page/@base}/account/mail"><m:t>Change the address</m:t></a></p>
    </section>
    <section class="section" aria-labelledby="password">
      <h2 id="password"><m:t>Password</m:t></h2>
      <xsl:apply-templates select="@password-changed"/>
      <xsl:apply-templates select="form[@name = 'password']"/>
    </section>
  </xsl:template>

  <xsl:template match="@password-changed">
    <p><m:t>Last changed on <m:arg name="when" select="l:instant(., /page/@zone)"/>.</m:t></p>
  </xsl:template>

  <!-- The summary of its problems stands above everything else. -->
  <xsl:template match="form[@name = 'password']">
    <form class="form" method="post" action="{@action}" novalidate="novalidate">
      <xsl:apply-templates select="@token | @key" mode="hidden"/>
      <xsl:apply-templates select="field"/>
      <p class="hint"><m:t>With a new password you are signed out everywhere else.</m:t></p>
      <p class="actions"><button class="button" type="submit"><m:t>Change the password</m:t></button></p>
    </form>
  </xsl:template>

  <!-- Buttons that are forms of their own. -->
  <xsl:template match="form">
    <form class="inline-form" method="post" action="{@action}">
      <xsl:apply-templates select="@token | @key" mode="hidden"/>
      <button class="button button-quiet" type="submit"><xsl:apply-templates select="." mode="submit"/></button>
    </form>
  </xsl:template>
  <xsl:template match="form[@name = 'end-sessions']" mode="submit"><m:t>Sign out everywhere else</m:t></xsl:template>
  <xsl:template match="form[@name = 'new-codes']" mode="submit"><m:t>Make new recovery codes</m:t></xsl:template>
  <xsl:template match="form[@name = 'factor-off']" mode="submit"><m:t>Turn the second factor off</m:t></xsl:template>
  <xsl:template match="form[@name = 'end-session']" mode="submit">
    <m:t>Sign out</m:t>
    <span class="hidden"><xsl:text>: </xsl:text><xsl:call-template name="agent-name"><xsl:with-param name="code" select="../@agent"/></xsl:call-template></span>
  </xsl:template>

  <xsl:template match="session">
    <li>
      <div class="main">
        <p class="name">
          <xsl:call-template name="agent-name"><xsl:with-param name="code" select="@agent"/></xsl:call-template>
          <xsl:if test="@current"><xsl:text> </xsl:text><span class="tag"><m:t note="Beside the browser one is using at this moment">this one</m:t></span></xsl:if>
        </p>
        <p class="meta">
          <xsl:choose>
            <xsl:when test="@country"><m:t><m:arg name="country" select="l:country(@country)"/>, since <m:arg name="when" select="l:instant(@since, /page/@zone)"/></m:t></xsl:when>
            <xsl:otherwise><m:t>Since <m:arg name="when" select="l:instant(@since, /page/@zone)"/></m:t></xsl:otherwise>
          </xsl:choose>
        </p>
      </div>
      <xsl:apply-templates select="form"/>
    </li>
  </xsl:template>

  <xsl:template match="second-factor">
    <section class="section" aria-labelledby="factor">
      <h2 id="factor"><m:t>Second factor</m:t></h2>
      <xsl:apply-templates select="." mode="state"/>
      <xsl:if test="form"><div class="actions"><xsl:apply-templates select="form"/></div></xsl:if>
    </section>
  </xsl:template>

  <xsl:template match="second-factor" mode="state">
    <p><m:t>Your password alone opens the account. With a second factor, whoever finds out the password still needs your phone.</m:t></p>
    <p class="actions"><a class="button button-quiet" href="{/page/@base}/account/factor"><m:t>Set up a second factor</m:t></a></p>
  </xsl:template>

  <xsl:template match="second-factor[@on]" mode="state">
    <p><span class="state state-good"><m:t ctx="factor" note="State of the second factor">On</m:t></span><xsl:text> </xsl:text><m:t>After the password, the portal asks for a code from your app.</m:t></p>
    <p>
      <m:n count="@codes-left">
        <m:one>One recovery code is left. Make new ones.</m:one>
        <m:other><m:arg name="n" select="l:number(@codes-left)"/> recovery codes are left.</m:other>
      </m:n>
    </p>
    <xsl:if test="@required"><p class="hint"><m:t>For staff the second factor is required.</m:t></p></xsl:if>
  </xsl:template>

  <xsl:template match="done[@code = 'password-changed']" mode="words"><m:t>Your password is changed. Everywhere else you are signed out.</m:t></xsl:template>
  <xsl:template match="done[@code = 'session-ended']" mode="words"><m:t>That browser is signed out.</m:t></xsl:template>
  <xsl:template match="done[@code = 'sessions-ended']" mode="words"><m:t>You are signed out everywhere else.</m:t></xsl:template>
  <xsl:template match="done[@code = 'factor-off']" mode="words"><m:t>The second factor is off, and its recovery codes no longer work.</m:t></xsl:template>
  <xsl:template match="done[@code = 'code-used']" mode="words"><m:t>You are signed in with a recovery code. It will not work again. If your phone is lost, turn the second factor off and set it up anew.</m:t></xsl:template>

</xsl:stylesheet>
