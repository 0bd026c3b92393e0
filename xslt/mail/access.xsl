<?xml version="1.0" encoding="UTF-8"?>
<!-- Mails about getting in and staying safe: confirmation, passwords, second factors, new browsers, changed addresses. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/agent.xsl"/>

  <xsl:template match="mail[@event = 'activate']" mode="subject"><m:t>Confirm your mail address for <m:arg name="brand" select="/page/@name"/></m:t></xsl:template>
  <xsl:template match="mail[@event = 'activate']" mode="said"><m:t>Somebody registered with this address at <m:arg name="brand" select="/page/@name"/>. If that was you, confirm it now.</m:t></xsl:template>
  <xsl:template match="mail[@event = 'activate']" mode="button"><m:t>Confirm this address</m:t></xsl:template>
  <xsl:template match="mail[@event = 'activate']" mode="more"><m:t>The link works once, and for 24 hours. If it was not you, do nothing: no account comes into use without a confirmation.</m:t></xsl:template>

  <xsl:template match="mail[@event = 'registered-again']" mode="subject"><m:t>You already have an account at <m:arg name="brand" select="/page/@name"/></m:t></xsl:template>
  <xsl:template match="mail[@event = 'registered-again']" mode="said"><m:t>Somebody, perhaps you, tried to register at <m:arg name="brand" select="/page/@name"/> with this address. There is an account with it already, so nothing was changed.</m:t></xsl:template>
  <xsl:template match="mail[@event = 'registered-again']" mode="button"><m:t>Sign in</m:t></xsl:template>
  <xsl:template match="mail[@event = 'registered-again']" mode="more"><m:t>If you have forgotten your password, you can choose a new one there.</m:t></xsl:template>

  <xsl:template match="mail[@event = 'reset']" mode="subject"><m:t>Choose a new password for <m:arg name="brand" select="/page/@name"/></m:t></xsl:template>
  <xsl:template match="mail[@event = 'reset']" mode="said"><m:t>Somebody asked for a new password for the account with this address. If that was you, choose one now.</m:t></xsl:template>
  <xsl:template match="mail[@event = 'reset']" mode="button"><m:t>Choose a new password</m:t></xsl:template>
  <xsl:template match="mail[@event = 'reset']" mode="more"><m:t>The link works once, and for 30 minutes. If it was not you, do nothing: your password stays as it is.</m:t></xsl:template>

  <xsl:template match="mail[@event = 'no-account']" mode="subject"><m:t>No account with this address at <m:arg name="brand" select="/page/@name"/></m:t></xsl:template>
  <xsl:template match="mail[@event = 'no-account']" mode="said"><m:t>Somebody, perhaps you, asked for a new password at <m:arg name="brand" select="/page/@name"/>. With this address no account is in use there.</m:t></xsl:template>
  <xsl:template match="mail[@event = 'no-account']" mode="button"><m:t>Register</m:t></xsl:template>
  <xsl:template match="mail[@event = 'no-account']" mode="more"><m:t>Perhaps your account has another address. With an invoice in your hand you can also register anew.</m:t></xsl:template>

  <xsl:template match="mail[@event = 'password-changed']" mode="subject"><m:t>Your password was changed</m:t></xsl:template>
  <xsl:template match="mail[@event = 'password-changed']" mode="said"><m:t>The password of your account at <m:arg name="brand" select="/page/@name"/> was changed on <m:arg name="at" select="l:instant(@at, /page/@zone)"/>.</m:t></xsl:template>
  <xsl:template match="mail[@event = 'password-changed']" mode="button"><m:t>Look at your account’s security</m:t></xsl:template>
  <xsl:template match="mail[@event = 'password-changed']" mode="more"><m:t>If that was not you, choose a new password at once by way of the page for forgotten passwords, and call your support centre.</m:t></xsl:template>

  <xsl:template match="mail[@event = 'factor-changed']" mode="subject"><m:t>Your second factor was changed</m:t></xsl:template>
  <xsl:template match="mail[@event = 'factor-changed']" mode="said">
    <xsl:choose>
      <xsl:when test="@state = 'on'"><m:t>A second factor was switched on for your account on <m:arg name="at" select="l:instant(@at, /page/@zone)"/>. From now on signing in asks for a code.</m:t></xsl:when>
      <xsl:when test="@state = 'codes'"><m:t>New recovery codes were made for your account on <m:arg name="at" select="l:instant(@at, /page/@zone)"/>. The old ones no longer work.</m:t></xsl:when>
      <xsl:otherwise><m:t>The second factor of your account was switched off on <m:arg name="at" select="l:instant(@at, /page/@zone)"/>.</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="mail[@event = 'factor-changed']" mode="button"><m:t>Look at your account’s security</m:t></xsl:template>
  <xsl:template match="mail[@event = 'factor-changed']" mode="more"><m:t>If that was not you, choose a new password at once, and call your support centre.</m:t></xsl:template>

  <xsl:template match="mail[@event = 'new-sign-in']" mode="subject"><m:t>New sign-in to your account</m:t></xsl:template>
  <xsl:template match="mail[@event = 'new-sign-in']" mode="said">
    <xsl:variable name="agent"><xsl:call-template name="agent-name"><xsl:with-param name="code" select="@agent"/></xsl:call-template></xsl:variable>
    <xsl:choose>
      <xsl:when test="string(@country)"><m:t note="Browser and system: Firefox on Linux; then a country">Somebody signed in to your account from a browser that was not used before: <m:arg name="agent" select="$agent"/>, <m:arg name="country" select="l:country(@country)"/>, <m:arg name="at" select="l:instant(@at, /page/@zone)"/>.</m:t></xsl:when>
      <xsl:otherwise><m:t note="Browser and system: Firefox on Linux">Somebody signed in to your account from a browser that was not used before: <m:arg name="agent" select="$agent"/>, <m:arg name="at" select="l:instant(@at, /page/@zone)"/>.</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="mail[@event = 'new-sign-in']" mode="button"><m:t>Look at your sessions</m:t></xsl:template>
  <xsl:template match="mail[@event = 'new-sign-in']" mode="more"><m:t>If that was you, all is well. If not, end that session and choose a new password at once.</m:t></xsl:template>

  <xsl:template match="mail[@event = 'mail-old']" mode="subject"><m:t>Shall your mail address change?</m:t></xsl:template>
  <xsl:template match="mail[@event = 'mail-old']" mode="said"><m:t>Your account at <m:arg name="brand" select="/page/@name"/> shall get a new mail address: <bdi dir="ltr"><m:arg name="mail" select="@mail"/></bdi>. It changes once both addresses have agreed.</m:t></xsl:template>
  <xsl:template match="mail[@event = 'mail-old']" mode="button"><m:t>Agree to the change</m:t></xsl:template>
  <xsl:template match="mail[@event = 'mail-old']" mode="more"><m:t>The link works once, and for 24 hours. If you did not ask for this, do not agree, and choose a new password.</m:t></xsl:template>

  <xsl:template match="mail[@event = 'mail-new']" mode="subject"><m:t>Confirm your new mail address for <m:arg name="brand" select="/page/@name"/></m:t></xsl:template>
  <xsl:template match="mail[@event = 'mail-new']" mode="said"><m:t>This shall be the new mail address of an account at <m:arg name="brand" select="/page/@name"/>. It changes once both addresses have agreed.</m:t></xsl:template>
  <xsl:template match="mail[@event = 'mail-new']" mode="button"><m:t>Confirm this address</m:t></xsl:template>
  <xsl:template match="mail[@event = 'mail-new']" mode="more"><m:t>The link works once, and for 24 hours. If you know nothing of it, do nothing.</m:t></xsl:template>

  <xsl:template match="mail[@event = 'mail-changed']" mode="subject"><m:t>Your mail address was changed</m:t></xsl:template>
  <xsl:template match="mail[@event = 'mail-changed']" mode="said"><m:t>Your account at <m:arg name="brand" select="/page/@name"/> now has the address <bdi dir="ltr"><m:arg name="mail" select="@mail"/></bdi>. Mails go there, and one signs in with it.</m:t></xsl:template>
  <xsl:template match="mail[@event = 'mail-changed']" mode="more"><m:t>If you did not want this, call your support centre.</m:t></xsl:template>

</xsl:stylesheet>
