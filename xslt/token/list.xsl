<?xml version="1.0" encoding="UTF-8"?>
<!-- The keys of programs: what each may do, until when, and whether it is in use (API-2). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>

  <xsl:template match="page" mode="title"><m:t note="Title of a page: keys with which programs use the portal">Keys for programs</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>With a key, a program of yours reports readings or orders as you would, without a password.</m:t></xsl:template>
  <xsl:template match="page[starts-with(@path, '/desk')]" mode="lead"><m:t>With a key, a back-office system sends its feeds and fetches orders.</m:t></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="tokens"/></xsl:template>

  <xsl:template match="tokens">
    <xsl:apply-templates select="done"/>
    <p class="actions"><a class="button" href="{/page/@base}{@path}/new"><m:t note="Button: leads to the form">Make a key</m:t></a></p>
    <ul class="list"><xsl:apply-templates select="token"/></ul>
    <xsl:if test="@after">
      <p class="actions"><a class="button button-quiet" href="{/page/@base}{@path}?after={@after}"><m:t note="Leads to the next page of a list">Older keys</m:t></a></p>
    </xsl:if>
  </xsl:template>

  <xsl:template match="tokens[not(token)]">
    <xsl:apply-templates select="done"/>
    <div class="empty">
      <h2><m:t>There is no key yet</m:t></h2>
      <p><m:t>Make one for each program, with a name by which you know it again. You can end it at any time.</m:t></p>
      <p class="actions"><a class="button" href="{/page/@base}{@path}/new"><m:t note="Button: leads to the form">Make a key</m:t></a></p>
    </div>
  </xsl:template>

  <xsl:template match="token">
    <li>
      <div class="main">
        <p class="name"><bdi><xsl:value-of select="@name"/></bdi></p>
        <ul class="inline"><xsl:for-each select="scope"><li><xsl:call-template name="scope-name"><xsl:with-param name="code" select="@code"/></xsl:call-template></li></xsl:for-each></ul>
        <xsl:if test="@serial"><p class="meta"><m:t>Only for the device <bdi dir="ltr"><m:arg name="serial" select="@serial"/></bdi></m:t></p></xsl:if>
        <p class="meta"><m:t>Made by <bdi><m:arg name="name" select="@maker"/></bdi> on <m:arg name="day" select="l:day(substring(@created, 1, 10))"/></m:t></p>
        <p class="meta"><xsl:apply-templates select="." mode="use"/></p>
      </div>
      <xsl:apply-templates select="." mode="state"/>
      <xsl:apply-templates select="form" mode="end"/>
    </li>
  </xsl:template>

  <xsl:template match="token" mode="use"><m:t>It has not sent anything yet.</m:t></xsl:template>
  <xsl:template match="token[@used]" mode="use"><m:t>It last sent something on <m:arg name="day" select="l:day(@used)"/>.</m:t></xsl:template>

  <xsl:template match="token" mode="state"><span class="state state-good"><m:t ctx="key" note="State of a key, with its last day">Good until <m:arg name="day" select="l:day(@expires, 'medium')"/></m:t></span></xsl:template>
  <xsl:template match="token[@state = 'expired']" mode="state"><span class="state state-quiet"><m:t ctx="key" note="State of a key, with its last day">Expired on <m:arg name="day" select="l:day(@expires, 'medium')"/></m:t></span></xsl:template>
  <xsl:template match="token[@state = 'ended']" mode="state"><span class="state state-quiet"><m:t ctx="key" note="State of a key">Ended on <m:arg name="day" select="l:day(substring(@ended, 1, 10), 'medium')"/></m:t></span></xsl:template>

  <xsl:template match="form" mode="end">
    <form class="inline-form" method="post" action="{@action}">
      <xsl:apply-templates select="@token | @key" mode="hidden"/>
      <button class="button button-quiet" type="submit">
        <m:t>End the key</m:t><xsl:text> </xsl:text><span class="hidden"><bdi><xsl:value-of select="../@name"/></bdi></span>
      </button>
    </form>
  </xsl:template>

  <xsl:template match="done">
    <div class="callout callout-good" role="status">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'check'"/></xsl:call-template>
      <div><p><xsl:apply-templates select="." mode="words"/></p></div>
    </div>
  </xsl:template>
  <xsl:template match="done[@code = 'token-ended']" mode="words"><m:t>The key is ended. Whatever program still has it is refused from now on.</m:t></xsl:template>
  <xsl:template match="done[@code = 'token-again']" mode="words"><m:t>This key was made already and cannot be shown again. If you did not keep it, end it and make another one.</m:t></xsl:template>

</xsl:stylesheet>
