<?xml version="1.0" encoding="UTF-8"?>
<!-- The mails of handlers/mail/mails.def by name, for the list of those that went to somebody. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:template match="mail" mode="name"><m:t ctx="mail">Another message</m:t></xsl:template>
  <xsl:template match="mail[@event = 'activate']" mode="name"><m:t ctx="mail">Link to confirm the address</m:t></xsl:template>
  <xsl:template match="mail[@event = 'registered-again']" mode="name"><m:t ctx="mail">Word that there is an account already</m:t></xsl:template>
  <xsl:template match="mail[@event = 'waiting']" mode="name"><m:t ctx="mail">A colleague waits for approval</m:t></xsl:template>
  <xsl:template match="mail[@event = 'approved']" mode="name"><m:t ctx="mail">Approval</m:t></xsl:template>
  <xsl:template match="mail[@event = 'refused']" mode="name"><m:t ctx="mail">Refusal</m:t></xsl:template>
  <xsl:template match="mail[@event = 'invitation']" mode="name"><m:t ctx="mail">Invitation</m:t></xsl:template>
  <xsl:template match="mail[@event = 'reset']" mode="name"><m:t ctx="mail">Link to choose a new password</m:t></xsl:template>
  <xsl:template match="mail[@event = 'no-account']" mode="name"><m:t ctx="mail">Word that there is no account</m:t></xsl:template>
  <xsl:template match="mail[@event = 'password-changed']" mode="name"><m:t ctx="mail">Change of the password</m:t></xsl:template>
  <xsl:template match="mail[@event = 'factor-changed']" mode="name"><m:t ctx="mail">Change of the second factor</m:t></xsl:template>
  <xsl:template match="mail[@event = 'new-sign-in']" mode="name"><m:t ctx="mail">Sign-in from a new browser</m:t></xsl:template>
  <xsl:template match="mail[@event = 'mail-old' or @event = 'mail-new']" mode="name"><m:t ctx="mail">Link to agree to a new address</m:t></xsl:template>
  <xsl:template match="mail[@event = 'mail-changed']" mode="name"><m:t ctx="mail">Change of the mail address</m:t></xsl:template>
  <xsl:template match="mail[@event = 'role-changed']" mode="name"><m:t ctx="mail">Change of the role</m:t></xsl:template>
  <xsl:template match="mail[@event = 'member-ended']" mode="name"><m:t ctx="mail">End of a membership</m:t></xsl:template>
  <xsl:template match="mail[@event = 'reading-rejected']" mode="name"><m:t ctx="mail">Reading not accepted</m:t></xsl:template>
  <xsl:template match="mail[@event = 'secret-asked']" mode="name"><m:t ctx="mail">Password needed for a request</m:t></xsl:template>
  <xsl:template match="mail[@event = 'secret-seen']" mode="name"><m:t ctx="mail">Word that a password was read</m:t></xsl:template>
  <xsl:template match="mail[@event = 'cover']" mode="name"><m:t ctx="mail">Standing in for a colleague</m:t></xsl:template>
  <xsl:template match="mail[@event = 'export-ready']" mode="name"><m:t ctx="mail">Copy of the own data</m:t></xsl:template>

</xsl:stylesheet>
