<?xml version="1.0" encoding="UTF-8"?>
<!-- Where the link of a reset mail leads: the new password, or that the link no longer works. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="fields.xsl"/>

  <xsl:template match="page" mode="title">
    <xsl:choose>
      <xsl:when test="reset/@state = 'open'"><m:t>Choose a new password</m:t></xsl:when>
      <xsl:otherwise><m:t>This link does not work any more</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="page" mode="lead">
    <xsl:choose>
      <xsl:when test="reset/@state = 'open'"><m:t>With it you are signed out wherever you are still signed in.</m:t></xsl:when>
      <xsl:otherwise><m:t>Links for a new password work once, and for 30 minutes. Your password is what it was.</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="page" mode="crumbs"><li><a href="{@base}/sign-in"><m:t>Sign in</m:t></a></li></xsl:template>

  <xsl:template match="page" mode="main"><xsl:apply-templates select="reset"/></xsl:template>
  <xsl:template match="reset">
    <p><m:t>For the account of <bdi dir="ltr"><m:arg name="mail" select="form/field[@name = 'username']/@value"/></bdi></m:t></p>
    <xsl:apply-templates select="form"/>
  </xsl:template>
  <xsl:template match="reset[@state = 'gone']">
    <p class="actions"><a class="button" href="{/page/@base}/password/forgotten"><m:t>Ask for a new link</m:t></a></p>
    <xsl:apply-templates select="/page/centre" mode="ask"/>
  </xsl:template>

  <xsl:template match="form" mode="submit"><m:t>Set the new password</m:t></xsl:template>

</xsl:stylesheet>
