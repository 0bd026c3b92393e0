<?xml version="1.0" encoding="UTF-8"?>
<!-- What was just done to a member, in words. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:template match="done[@code = 'approved']" mode="words"><m:t>Approved. This person can sign in for your company now and gets a mail about it.</m:t></xsl:template>
  <xsl:template match="done[@code = 'refused']" mode="words"><m:t>Refused. This person gets a mail about it.</m:t></xsl:template>
  <xsl:template match="done[@code = 'role-changed']" mode="words"><m:t>The role is changed. It holds at once.</m:t></xsl:template>
  <xsl:template match="done[@code = 'assigned']" mode="words"><m:t>Assigned.</m:t></xsl:template>
  <xsl:template match="done[@code = 'unassigned']" mode="words"><m:t>Taken back.</m:t></xsl:template>
  <xsl:template match="done[@code = 'ended']" mode="words"><m:t>Ended. This person does not act for your company.</m:t></xsl:template>
  <xsl:template match="done[@code = 'again']" mode="words"><m:t>A new invitation is on its way. The link sent before no longer works.</m:t></xsl:template>
  <xsl:template match="done[@code = 'cover-made']" mode="words"><m:t>The absence is entered. Whoever stands in gets a mail about it.</m:t></xsl:template>
  <xsl:template match="done[@code = 'cover-ended']" mode="words"><m:t>The absence is ended.</m:t></xsl:template>

</xsl:stylesheet>
