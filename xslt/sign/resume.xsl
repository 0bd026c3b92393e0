<?xml version="1.0" encoding="UTF-8"?>
<!-- After signing in: what was typed before, behind one button. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="fields.xsl"/>

  <xsl:template match="page" mode="title"><m:t>What you typed is kept</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>You are signed in again. Nothing was sent yet.</m:t></xsl:template>

  <xsl:template match="page" mode="main"><xsl:apply-templates select="resume"/></xsl:template>
  <xsl:template match="resume">
    <xsl:apply-templates select="form"/>
    <xsl:if test="@back"><p><a href="{@back}"><m:t>Go back to the page without sending it</m:t></a></p></xsl:if>
  </xsl:template>

  <xsl:template match="form" mode="submit"><m:t>Send it now</m:t></xsl:template>

</xsl:stylesheet>
