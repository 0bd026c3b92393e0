<?xml version="1.0" encoding="UTF-8"?>
<!-- All passwords of one request, as its customer sees them, and the form to hand one over. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>

  <xsl:template match="page" mode="title"><m:t>Passwords of this request</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>What you handed over, until when it can be read, and who has read it.</m:t></xsl:template>
  <xsl:template match="page" mode="crumbs"><li><a href="{@base}/requests/{secret-page/@ticket}"><m:t>Request <bdi dir="ltr"><m:arg name="number" select="secret-page/@number"/></bdi></m:t></a></li></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="secret-page"/></xsl:template>

  <xsl:template match="secret-page">
    <xsl:apply-templates select="done"/>
    <xsl:apply-templates select="secret-list"/>
    <xsl:if test="not(secret-list/secret-item)"><p class="quiet"><m:t>No password was handed over with this request.</m:t></p></xsl:if>
    <xsl:if test="form">
      <section class="section" id="give"><xsl:apply-templates select="form"/></section>
    </xsl:if>
    <xsl:if test="not(form)"><p class="quiet"><m:t>The request is closed: no more passwords can be handed over.</m:t></p></xsl:if>
  </xsl:template>

  <xsl:template match="form" mode="submit"><m:t note="Button: sends a password sealed">Hand over</m:t></xsl:template>

</xsl:stylesheet>
