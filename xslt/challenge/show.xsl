<?xml version="1.0" encoding="UTF-8"?>
<!-- A contested estimate as its customer follows it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>

  <xsl:template match="page" mode="title"><m:t>Contested estimate</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>Device <bdi><m:arg name="serial" select="challenge-page/@serial"/></bdi>, <bdi><m:arg name="model" select="challenge-page/@model"/></bdi></m:t></xsl:template>
  <xsl:template match="page" mode="crumbs"><li><a href="{@base}/devices/{challenge-page/@device}" dir="ltr"><xsl:value-of select="challenge-page/@serial"/></a></li></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="challenge-page"/></xsl:template>

  <xsl:template match="challenge-page">
    <xsl:apply-templates select="done"/>
    <p><xsl:apply-templates select="." mode="state"/><xsl:text> </xsl:text><xsl:apply-templates select="." mode="next"/></p>
    <xsl:if test="@answer != ''">
      <blockquote class="typed"><p><bdi><xsl:value-of select="@answer"/></bdi></p></blockquote>
    </xsl:if>
    <xsl:call-template name="chain"/>
    <xsl:if test="@note != ''">
      <h2><m:t>What you wrote</m:t></h2>
      <p class="typed"><bdi><xsl:value-of select="@note"/></bdi></p>
    </xsl:if>
    <xsl:if test="@photo">
      <p><a class="more" href="{/page/@base}/challenges/{@id}/photo"><m:t>Save the photo you sent</m:t></a></p>
    </xsl:if>
    <xsl:apply-templates select="form"/>
  </xsl:template>

  <xsl:template match="challenge-page" mode="next"><m:t>Sent <m:arg name="at" select="l:instant(@opened, /page/@zone)"/>. The desk compares it with the chain below and answers by mail.</m:t></xsl:template>
  <xsl:template match="challenge-page[@state = 'accepted']" mode="next">
    <xsl:choose>
      <xsl:when test="@credit &gt; 0"><m:t>Your reading counts. <m:arg name="amount" select="l:money(@credit, @currency)"/> before tax are credited on your next invoice.</m:t></xsl:when>
      <xsl:otherwise><m:t>Your reading counts. Nothing of the estimate had been billed.</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="challenge-page[@state = 'rejected']" mode="next"><m:t>The estimate stays. The desk says why:</m:t></xsl:template>
  <xsl:template match="challenge-page[@state = 'withdrawn']" mode="next"><m:t>You took it back. The estimate counts.</m:t></xsl:template>

  <xsl:template match="form">
    <form method="post" action="{@action}">
      <xsl:apply-templates select="@token | @key" mode="hidden"/>
      <p class="actions"><button class="button button-quiet" type="submit"><m:t note="Button: withdraws a contested estimate">Take it back</m:t></button></p>
    </form>
  </xsl:template>

</xsl:stylesheet>
