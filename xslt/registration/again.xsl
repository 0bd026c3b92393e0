<?xml version="1.0" encoding="UTF-8"?>
<!-- Asking for the activation link again; the answer is the same for every address (ACC-1). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="../lib/form.xsl"/>
  <xsl:import href="words.xsl"/>

  <xsl:template match="page" mode="title"><m:t>Ask for a new link</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>For those who have registered and whose link did not arrive, or no longer works.</m:t></xsl:template>
  <xsl:template match="page" mode="main">
    <xsl:apply-templates select="activation-again/form"/>
    <p><m:t>Was the address mistyped? <a href="{@base}/register">Register again</a> with the right one.</m:t></p>
  </xsl:template>

  <xsl:template match="form" mode="submit"><m:t note="Button: sends a mail with a link">Send the link</m:t></xsl:template>
  <xsl:template match="field[@name = 'mail']" mode="hint"><m:t>The one you registered with.</m:t></xsl:template>

</xsl:stylesheet>
