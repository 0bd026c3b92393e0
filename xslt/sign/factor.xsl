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
    <xsl:apply-templates select="/page/centre" mode="ask"/>
  </xsl:template>

  <!-- Recovery codes have letters: a field of their own, with the keyboard for them. -->
  <xsl:template match="field[@name = 'recovery']">
    <details class="answer">
      <xsl:if test="problem"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
      <summary><m:t>I do not have my phone</m:t></summary>
      <div class="field">
        <xsl:if test="problem"><xsl:attribute name="class">field field-bad</xsl:attribute></xsl:if>
        <label for="field-recovery"><xsl:apply-templates select="." mode="label"/></label>
        <p class="hint" id="hint-recovery"><m:t>One of the ten you kept when you set the second factor up, with or without the dash. Each works once.</m:t></p>
        <xsl:if test="problem">
          <p class="problem" id="problem-recovery">
            <xsl:call-template name="icon"><xsl:with-param name="name" select="'warning'"/></xsl:call-template>
            <span><xsl:apply-templates select="problem"/></span>
          </p>
        </xsl:if>
        <input id="field-recovery" name="recovery" type="text" maxlength="40" dir="ltr" autocapitalize="none" spellcheck="false" aria-describedby="hint-recovery">
          <xsl:if test="problem"><xsl:attribute name="aria-invalid">true</xsl:attribute></xsl:if>
          <xsl:if test="@autocomplete"><xsl:attribute name="autocomplete"><xsl:value-of select="@autocomplete"/></xsl:attribute></xsl:if>
        </input>
      </div>
    </details>
  </xsl:template>

  <xsl:template match="field[@name = 'recovery']" mode="label"><m:t>Recovery code</m:t></xsl:template>
  <xsl:template match="problem[../@name = 'recovery'][@code = 'sign.code-wrong']">
    <m:t>This is none of your recovery codes, or it was used before. Take the next one on your list.</m:t>
  </xsl:template>

  <xsl:template match="form" mode="submit"><m:t>Continue</m:t></xsl:template>

</xsl:stylesheet>
