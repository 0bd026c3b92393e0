<?xml version="1.0" encoding="UTF-8"?>
<!-- Mails about acting for a company, and about one’s own data. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/role.xsl"/>

  <xsl:template match="mail[@event = 'waiting']" mode="subject"><m:t><m:arg name="name" select="@name"/> waits for your approval</m:t></xsl:template>
  <xsl:template match="mail[@event = 'waiting']" mode="said"><m:t><bdi><m:arg name="name" select="@name"/></bdi> has registered for <bdi><m:arg name="customer" select="@customer"/></bdi> and waits until an administrator approves or refuses.</m:t></xsl:template>
  <xsl:template match="mail[@event = 'waiting']" mode="button"><m:t>Look at the registration</m:t></xsl:template>

  <xsl:template match="mail[@event = 'approved']" mode="subject"><m:t>You can now act for <m:arg name="customer" select="@customer"/></m:t></xsl:template>
  <xsl:template match="mail[@event = 'approved']" mode="said">
    <xsl:variable name="role"><xsl:call-template name="role-name"><xsl:with-param name="code" select="@role"/></xsl:call-template></xsl:variable>
    <m:t>An administrator of <bdi><m:arg name="customer" select="@customer"/></bdi> has approved your registration. Your role: <m:arg name="role" select="$role"/>.</m:t>
  </xsl:template>
  <xsl:template match="mail[@event = 'approved']" mode="button"><m:t>Sign in</m:t></xsl:template>

  <xsl:template match="mail[@event = 'refused']" mode="subject"><m:t>Your registration for <m:arg name="customer" select="@customer"/> was refused</m:t></xsl:template>
  <xsl:template match="mail[@event = 'refused']" mode="said"><m:t>An administrator of <bdi><m:arg name="customer" select="@customer"/></bdi> has refused your registration.</m:t></xsl:template>
  <xsl:template match="mail[@event = 'refused']" mode="more"><m:t>If you think that this is a mistake, please speak with the administrators of your company.</m:t></xsl:template>

  <xsl:template match="mail[@event = 'invitation']" mode="subject"><m:t><m:arg name="name" select="@name"/> invites you to <m:arg name="brand" select="/page/@name"/></m:t></xsl:template>
  <xsl:template match="mail[@event = 'invitation']" mode="said">
    <xsl:variable name="role"><xsl:call-template name="role-name"><xsl:with-param name="code" select="@role"/></xsl:call-template></xsl:variable>
    <m:t><bdi><m:arg name="name" select="@name"/></bdi> invites you to act for <bdi><m:arg name="customer" select="@customer"/></bdi> at <m:arg name="brand" select="/page/@name"/>. Your role: <m:arg name="role" select="$role"/>.</m:t>
  </xsl:template>
  <xsl:template match="mail[@event = 'invitation']" mode="button"><m:t>Accept the invitation</m:t></xsl:template>
  <xsl:template match="mail[@event = 'invitation']" mode="more"><m:t>The link works once, and for 7 days. If you expected no invitation, do nothing.</m:t></xsl:template>

  <xsl:template match="mail[@event = 'role-changed']" mode="subject"><m:t>Your role for <m:arg name="customer" select="@customer"/> has changed</m:t></xsl:template>
  <xsl:template match="mail[@event = 'role-changed']" mode="said">
    <xsl:variable name="role"><xsl:call-template name="role-name"><xsl:with-param name="code" select="@role"/></xsl:call-template></xsl:variable>
    <m:t>An administrator of <bdi><m:arg name="customer" select="@customer"/></bdi> has changed your role. It is now: <m:arg name="role" select="$role"/>.</m:t>
  </xsl:template>
  <xsl:template match="mail[@event = 'role-changed']" mode="button"><m:t>Look at your account</m:t></xsl:template>

  <xsl:template match="mail[@event = 'member-ended']" mode="subject"><m:t>You no longer act for <m:arg name="customer" select="@customer"/></m:t></xsl:template>
  <xsl:template match="mail[@event = 'member-ended']" mode="said"><m:t>An administrator of <bdi><m:arg name="customer" select="@customer"/></bdi> has ended your membership. Your account stays, with all else you use it for.</m:t></xsl:template>
  <xsl:template match="mail[@event = 'member-ended']" mode="more"><m:t>If you think that this is a mistake, please speak with the administrators of your company.</m:t></xsl:template>

  <xsl:template match="mail[@event = 'cover']" mode="subject"><m:t>You stand in for <m:arg name="name" select="@name"/></m:t></xsl:template>
  <xsl:template match="mail[@event = 'cover']" mode="said"><m:t><bdi><m:arg name="name" select="@name"/></bdi> is away from <m:arg name="from" select="l:day(@from)"/> to <m:arg name="to" select="l:day(@to)"/>. On these days you can act for <bdi><m:arg name="customer" select="@customer"/></bdi> with the same rights as <bdi><m:arg name="again" select="@name"/></bdi>.</m:t></xsl:template>
  <xsl:template match="mail[@event = 'cover']" mode="button"><m:t>Choose for whom you act</m:t></xsl:template>
  <xsl:template match="mail[@event = 'cover']" mode="more"><m:t>What you do in that time is logged under your own name.</m:t></xsl:template>

  <xsl:template match="mail[@event = 'export-ready']" mode="subject"><m:t>The copy of your data is ready</m:t></xsl:template>
  <xsl:template match="mail[@event = 'export-ready']" mode="said">
    <xsl:choose>
      <xsl:when test="contains(@until, 'T')"><m:t>You can fetch the copy of your data until <m:arg name="until" select="l:instant(@until, /page/@zone)"/>.</m:t></xsl:when>
      <xsl:otherwise><m:t>You can fetch the copy of your data until <m:arg name="until" select="l:day(@until)"/>.</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="mail[@event = 'export-ready']" mode="button"><m:t>Fetch your data</m:t></xsl:template>

  <xsl:template match="mail[@event = 'erased']" mode="subject"><m:t>Your account at <m:arg name="brand" select="/page/@name"/> was erased</m:t></xsl:template>
  <xsl:template match="mail[@event = 'erased']" mode="said"><m:t>Your account and your data were erased as you asked. What the law obliges us to keep no longer bears your name.</m:t></xsl:template>
  <xsl:template match="mail[@event = 'erased']" mode="more"><m:t>This is the last mail to this address.</m:t></xsl:template>

</xsl:stylesheet>
