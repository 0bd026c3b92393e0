<?xml version="1.0" encoding="UTF-8"?>
<!-- Signing in: also the page that stands in place of one that needs it (ACC-3). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="fields.xsl"/>

  <xsl:template match="page" mode="title"><m:t>Sign in</m:t></xsl:template>

  <xsl:template match="page" mode="main"><xsl:apply-templates select="sign-in"/></xsl:template>

  <xsl:template match="sign-in">
    <xsl:apply-templates select="done | @held"/>
    <xsl:apply-templates select="form"/>
    <section class="section" aria-labelledby="other">
      <h2 id="other"><m:t>If you cannot sign in</m:t></h2>
      <ul class="plain">
        <li><a href="{/page/@base}/password/forgotten"><m:t>I have forgotten my password</m:t></a></li>
        <li><a href="{/page/@base}/activate/again"><m:t>I have registered, but no mail has come</m:t></a></li>
        <li><a href="{/page/@base}/register"><m:t>I have no account yet</m:t></a></li>
      </ul>
      <xsl:apply-templates select="/page/centre" mode="ask-line"/>
    </section>
  </xsl:template>

  <xsl:template match="form" mode="submit"><m:t>Sign in</m:t></xsl:template>

  <xsl:template match="done[@code = 'signed-out']" mode="words"><m:t>You are signed out.</m:t></xsl:template>
  <xsl:template match="done[@code = 'reset']" mode="words"><m:t>Your new password is set. Everywhere you were signed in, you are signed out. Sign in with the new password.</m:t></xsl:template>
  <xsl:template match="done[@code = 'activated']" mode="words"><m:t>Your account is active. Sign in with your mail address and password.</m:t></xsl:template>

</xsl:stylesheet>
