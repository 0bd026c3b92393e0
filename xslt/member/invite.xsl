<?xml version="1.0" encoding="UTF-8"?>
<!-- Inviting somebody to act for the company. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>

  <xsl:template match="page" mode="title"><m:t>Invite somebody</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>They get a mail with a link that works for seven days.</m:t></xsl:template>
  <xsl:template match="page" mode="crumbs"><li><a href="{@base}/people"><m:t note="Title of a page: colleagues with an account">People</m:t></a></li></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="invite-page/form"/></xsl:template>

  <xsl:template match="form[@name = 'invite']" mode="submit"><m:t>Send the invitation</m:t></xsl:template>

  <xsl:template match="field[@name = 'mail']" mode="label"><m:t>Mail address</m:t></xsl:template>
  <xsl:template match="field[@name = 'name']" mode="label"><m:t>Name</m:t></xsl:template>
  <xsl:template match="field[@name = 'name']" mode="hint"><m:t>As the mail should call them. Whoever has an account keeps the name given there.</m:t></xsl:template>
  <xsl:template match="field[@name = 'role']" mode="hint"><m:t>You can change it at any time, and make somebody an administrator on their own page.</m:t></xsl:template>

  <xsl:template match="problem[@code = 'member.mail-malformed']"><m:t>This is not a mail address. It looks like name@company.example.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'member.is-member']"><m:t>Somebody with this address acts for your company already.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'member.is-invited']"><m:t>This address is invited already. You can send the invitation again from the list of people.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'member.is-waiting']"><m:t>Somebody with this address has registered. You can approve them as soon as they have confirmed the address.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'member.mail-of-staff']"><m:t>This address belongs to our own staff and cannot be invited.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'member.invite-limit']"><m:t>Your company has sent as many invitations as a day allows. Go on tomorrow.</m:t></xsl:template>

</xsl:stylesheet>
