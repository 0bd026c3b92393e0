<?xml version="1.0" encoding="UTF-8"?>
<!-- For which company somebody goes on, and in whose name (ACC-4, ACC-9). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>

  <xsl:template match="page" mode="title"><m:t>Change company</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>For whom you act, in your own name or for a colleague who is away.</m:t></xsl:template>
  <xsl:template match="page" mode="crumbs"><li><a href="{@base}/account"><m:t note="Menu entry: the first page after signing in">Overview</m:t></a></li></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="choice-page"/></xsl:template>

  <xsl:template match="choice-page"><ul class="list"><xsl:apply-templates select="choice"/></ul></xsl:template>
  <xsl:template match="choice-page[not(choice)]">
    <div class="empty">
      <h2><m:t>You act for no company</m:t></h2>
      <p><m:t>As soon as an administrator invites or approves you, their company stands here.</m:t></p>
    </div>
  </xsl:template>

  <xsl:template match="choice[@customer]">
    <li>
      <div class="main">
        <p class="name"><bdi><xsl:value-of select="@customer"/></bdi></p>
        <p class="meta">
          <m:t>Customer number <bdi dir="ltr"><m:arg name="number" select="@number"/></bdi></m:t>
          <xsl:text> · </xsl:text>
          <xsl:call-template name="role-name"><xsl:with-param name="code" select="@role"/></xsl:call-template>
          <xsl:if test="@covered"><xsl:text> · </xsl:text><m:t>in place of <bdi><m:arg name="name" select="@covered"/></bdi>, until <m:arg name="day" select="l:day(@until)"/></m:t></xsl:if>
        </p>
      </div>
      <xsl:choose>
        <xsl:when test="@current"><span class="state state-good"><m:t note="Beside the company one acts for at this moment">Now</m:t></span></xsl:when>
        <xsl:otherwise><xsl:apply-templates select="form" mode="button"/></xsl:otherwise>
      </xsl:choose>
    </li>
  </xsl:template>

  <xsl:template match="form[@name = 'choose']" mode="submit">
    <xsl:choose>
      <xsl:when test="../@covered"><m:t>Stand in for <m:arg name="name" select="../@covered"/></m:t></xsl:when>
      <xsl:otherwise><m:t>Go on for <m:arg name="customer" select="../@customer"/></m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
