<?xml version="1.0" encoding="UTF-8"?>
<!-- The page an activation link leads to: whose address, which company, one button; and what follows for those who wait. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="../lib/form.xsl"/>
  <xsl:import href="../lib/ask.xsl"/>

  <xsl:template match="page" mode="title"><m:t>Confirm your mail address</m:t></xsl:template>
  <xsl:template match="page[activation/done]" mode="title"><m:t>Your address is confirmed</m:t></xsl:template>

  <xsl:template match="page" mode="lead"><m:t>One button, and the account is yours.</m:t></xsl:template>
  <xsl:template match="page[activation/done]" mode="lead"><m:t>An administrator of your company has been told that you are waiting. You get a mail as soon as somebody has decided.</m:t></xsl:template>

  <xsl:template match="page" mode="main"><xsl:apply-templates select="activation"/></xsl:template>

  <xsl:template match="activation">
    <dl class="pairs">
      <div><dt><m:t>Mail address</m:t></dt><dd><bdi dir="ltr"><xsl:value-of select="@mail"/></bdi></dd></div>
      <xsl:if test="@customer">
        <div><dt><m:t>Company</m:t></dt><dd><bdi><xsl:value-of select="@customer"/></bdi></dd></div>
        <div><dt><m:t>Customer number</m:t></dt><dd><bdi dir="ltr"><xsl:value-of select="@number"/></bdi></dd></div>
      </xsl:if>
    </dl>
    <xsl:apply-templates select="form"/>
    <p class="hint"><m:t>You did not register? Then leave this page: without the button nothing happens.</m:t></p>
  </xsl:template>

  <xsl:template match="activation[done]">
    <p><m:t>You can <a href="{/page/@base}/sign-in">sign in</a> already and complete your profile. The devices appear when you are approved.</m:t></p>
    <xsl:apply-templates select="/page/centre" mode="ask"/>
  </xsl:template>

  <xsl:template match="form" mode="submit"><m:t ctx="button" note="Button: confirms a mail address">Confirm</m:t></xsl:template>

</xsl:stylesheet>
