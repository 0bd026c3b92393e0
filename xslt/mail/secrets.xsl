<?xml version="1.0" encoding="UTF-8"?>
<!-- Mails about passwords handed over: a link, never a word of what they are or open. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:template match="mail[@event = 'secret-asked']" mode="subject"><m:t>Request <m:arg name="number" select="@number"/>: we need a password</m:t></xsl:template>
  <xsl:template match="mail[@event = 'secret-asked']" mode="said"><m:t>To go on with your request <bdi><m:arg name="number" select="@number"/></bdi> we need access. Hand the password over in the portal, where it is kept safely and destroyed by itself. Never send it by mail.</m:t></xsl:template>
  <xsl:template match="mail[@event = 'secret-asked']" mode="button"><m:t>Hand the password over</m:t></xsl:template>

  <xsl:template match="mail[@event = 'secret-seen']" mode="subject"><m:t>Request <m:arg name="number" select="@number"/>: your password was read</m:t></xsl:template>
  <xsl:template match="mail[@event = 'secret-seen']" mode="said"><m:t>Somebody of our staff has read a password you handed over with your request <bdi><m:arg name="number" select="@number"/></bdi>. The portal says who and when.</m:t></xsl:template>
  <xsl:template match="mail[@event = 'secret-seen']" mode="button"><m:t>See who has read it</m:t></xsl:template>

</xsl:stylesheet>
