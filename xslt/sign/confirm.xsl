<?xml version="1.0" encoding="UTF-8"?>
<!-- The password again, before something that cannot be taken back. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="fields.xsl"/>

  <xsl:template match="page" mode="title"><m:t>Give your password once more</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>What comes next concerns the safety of your account. So we ask again, and then not for ten minutes.</m:t></xsl:template>

  <xsl:template match="page" mode="main"><xsl:apply-templates select="confirm"/></xsl:template>
  <xsl:template match="confirm">
    <xsl:apply-templates select="@held"/>
    <p><m:t>You are signed in as <bdi dir="ltr"><m:arg name="mail" select="@mail"/></bdi>.</m:t></p>
    <xsl:apply-templates select="form"/>
    <p><a href="{/page/@base}/password/forgotten"><m:t>I have forgotten my password</m:t></a></p>
  </xsl:template>

  <xsl:template match="form" mode="submit"><m:t>Continue</m:t></xsl:template>

</xsl:stylesheet>
