<?xml version="1.0" encoding="UTF-8"?>
<!-- What the pages of signing in have in common: their fields, what can be wrong with them, and what was just done. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="../lib/form.xsl"/>
  <xsl:import href="../lib/ask.xsl"/>

  <xsl:template match="field[@name = 'mail']" mode="label"><m:t>Mail address</m:t></xsl:template>
  <xsl:template match="field[@name = 'password']" mode="label"><m:t>Password</m:t></xsl:template>
  <xsl:template match="field[@name = 'current']" mode="label"><m:t>Present password</m:t></xsl:template>
  <xsl:template match="field[@name = 'code']" mode="label"><m:t note="The code of a second factor">Code</m:t></xsl:template>

  <!-- Where a password is chosen. -->
  <xsl:template match="field[@autocomplete = 'new-password']" mode="label"><m:t>New password</m:t></xsl:template>
  <xsl:template match="field[@autocomplete = 'new-password']" mode="hint">
    <m:t>12 characters or more. A few words that have nothing to do with each other are easy to keep and hard to guess. Capitals, digits and signs are not required; pasting from a password manager works.</m:t>
  </xsl:template>

  <!-- Mail addresses are typed with the keyboard for them; a blank at the end does no harm. -->
  <xsl:template match="field[@name = 'mail']" mode="control">
    <xsl:param name="described"/>
    <input id="field-mail" name="mail" type="email" value="{@value}" dir="ltr" autocapitalize="none" spellcheck="false">
      <xsl:apply-templates select="." mode="attributes"><xsl:with-param name="described" select="$described"/></xsl:apply-templates>
    </input>
  </xsl:template>

  <xsl:template match="field[@type = 'password']" mode="control">
    <xsl:param name="described"/>
    <input id="field-{@name}" name="{@name}" type="password" dir="ltr">
      <xsl:apply-templates select="." mode="attributes"><xsl:with-param name="described" select="$described"/></xsl:apply-templates>
    </input>
  </xsl:template>

  <xsl:template match="field[@type = 'code']" mode="control">
    <xsl:param name="described"/>
    <input id="field-{@name}" name="{@name}" type="text" inputmode="numeric" maxlength="40" dir="ltr" autocapitalize="none" spellcheck="false">
      <xsl:apply-templates select="." mode="attributes"><xsl:with-param name="described" select="$described"/></xsl:apply-templates>
    </input>
  </xsl:template>

  <!-- Whose password it is: for the browser's keeper of passwords; the page says it in words. -->
  <xsl:template match="field[@name = 'username']">
    <input class="hidden" name="username" type="text" value="{@value}" autocomplete="username" readonly="readonly" tabindex="-1" aria-hidden="true"/>
  </xsl:template>

  <!-- What can be wrong. -->
  <xsl:template match="problem[@code = 'sign.refused']">
    <m:t>Mail address and password do not belong together, or the account is not active. Check both: capital and small letters count in the password. If you have just registered, open the link in the mail we sent you first.</m:t>
  </xsl:template>
  <xsl:template match="problem[@code = 'sign.mail-malformed']"><m:t>This is not a whole mail address. It has a name, the sign @ and a domain.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'sign.mail-same']"><m:t>This is your address already.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'sign.current-wrong']"><m:t>This is not your present password. Nothing was changed.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'sign.code-wrong']">
    <m:t>This code is not right, or it was used before. A code is good for half a minute: take the one your app shows at this moment. If it is refused again, look whether the clock of your phone is right.</m:t>
  </xsl:template>
  <xsl:template match="problem[@code = 'sign.too-many']">
    <m:n count="@minutes">
      <m:one>There were too many tries. Wait a minute, then try again.</m:one>
      <m:other>There were too many tries. Wait <m:arg name="n" select="l:number(@minutes)"/> minutes, then try again.</m:other>
    </m:n>
  </xsl:template>
  <xsl:template match="problem[@code = 'sign.too-many-mails']">
    <m:n count="@minutes">
      <m:one>Several mails were sent already. Look in the folder for unwanted mail, or try again in a minute.</m:one>
      <m:other>Several mails were sent already. Look in the folder for unwanted mail, or try again in <m:arg name="n" select="l:number(@minutes)"/> minutes.</m:other>
    </m:n>
  </xsl:template>
  <xsl:template match="problem[@code = 'sign.password-short']">
    <m:n count="@least">
      <m:one>This is too short: it needs one character or more.</m:one>
      <m:other>This is too short: it needs <m:arg name="n" select="l:number(@least)"/> characters or more. One more word helps most.</m:other>
    </m:n>
  </xsl:template>
  <xsl:template match="problem[@code = 'sign.password-known']">
    <m:t>This would be guessed at once: it is a common password, or made of names that others know, such as yours or your company’s. Take words that only you would put together.</m:t>
  </xsl:template>
  <xsl:template match="problem[@code = 'sign.password-weak']">
    <m:t>This could be guessed: its pattern is a common one. Add one or two words that have nothing to do with the rest.</m:t>
  </xsl:template>
  <xsl:template match="problem[../@type = 'password'][@code = 'field.too-long']">
    <m:t>This is too long: a password has at most <m:arg name="n" select="l:number(@most)"/> bytes here, and letters with accents take two. It is never shortened unseen.</m:t>
  </xsl:template>

  <xsl:template match="done">
    <div class="callout callout-good" role="status">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'check'"/></xsl:call-template>
      <div><p><xsl:apply-templates select="." mode="words"/></p></div>
    </div>
  </xsl:template>

  <!-- What was typed on the page before is not lost while one signs in. -->
  <xsl:template match="@held">
    <div class="callout" role="status">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'info'"/></xsl:call-template>
      <div><p><m:t>What you typed is kept. You can send it right after this.</m:t></p></div>
    </div>
  </xsl:template>

</xsl:stylesheet>
