<?xml version="1.0" encoding="UTF-8"?>
<!-- The second factor, asked behind the password (ACC-10). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="fields.xsl"/>

  <xsl:template match="page" mode="title"><m:t>Confirm that it is you</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>Open your authenticator app and type the six digits it shows for <bdi><m:arg name="brand" select="@name"/></bdi>.</m:t></xsl:template>

  <xsl:template match="page" mode="main"><xsl:apply-templates select="factor"/></xsl:template>

  <xsl:template match="factor">
    <xsl:apply-templates select="@held | form"/>
    <section class="section" aria-labelledby="other">
      <h2 id="other"><m:t>If you do not have your phone</m:t></h2>
      <p><m:t>Type one of your recovery codes instead, with or without the dash. Each of them works once.</m:t></p>
      <xsl:apply-templates select="/page/centre" mode="ask-line"/>
    </section>
  </xsl:template>

  <!-- Recovery codes have letters: no keyboard of digits only. -->
  <xsl:template match="field[@name = 'code']" mode="control">
    <xsl:param name="described"/>
    <input id="field-code" name="code" type="text" maxlength="40" dir="ltr" autocapitalize="none" spellcheck="false">
      <xsl:apply-templates select="." mode="attributes"><xsl:with-param name="described" select="$described"/></xsl:apply-templates>
    </input>
  </xsl:template>

  <xsl:template match="form" mode="submit"><m:t>Continue</m:t></xsl:template>

</xsl:stylesheet>
