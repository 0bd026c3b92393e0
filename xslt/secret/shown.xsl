<?xml version="1.0" encoding="UTF-8"?>
<!-- One password, shown to staff once; the page goes away by itself. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>

  <xsl:template match="page" mode="title"><m:t note="Page of staff">Password</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><xsl:apply-templates select="secret-shown" mode="lead"/></xsl:template>
  <xsl:template match="page" mode="crumbs"><li><a href="{@base}/desk/requests/{secret-shown/@ticket}"><m:t>Request <bdi dir="ltr"><m:arg name="number" select="secret-shown/@number"/></bdi></m:t></a></li></xsl:template>
  <xsl:template match="page" mode="head"><xsl:apply-templates select="secret-shown" mode="head"/></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="secret-shown"/></xsl:template>

  <xsl:template match="secret-shown" mode="lead">
    <xsl:choose>
      <xsl:when test="@label"><bdi><xsl:value-of select="@label"/></bdi></xsl:when>
      <xsl:otherwise><m:t>Handed over with this request</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- No tab shows it longer than it may be read. -->
  <xsl:template match="secret-shown" mode="head"/>
  <xsl:template match="secret-shown[@seconds]" mode="head"><meta http-equiv="refresh" content="{@seconds};url={/page/@base}/desk/requests/{@ticket}/secrets"/></xsl:template>

  <xsl:template match="secret-shown">
    <xsl:apply-templates select="secret-plain"/>
    <ul class="steps">
      <xsl:if test="@blank-first"><li><m:t>It begins with a blank.</m:t></li></xsl:if>
      <xsl:if test="@blank-last"><li><m:t>It ends with a blank.</m:t></li></xsl:if>
      <li><m:n count="@characters">
        <m:one>It has one character.</m:one>
        <m:other>It has <m:arg name="count" select="l:number(@characters)"/> characters.</m:other>
      </m:n></li>
      <li><m:t>Your look is written down, and the customer sees it.</m:t></li>
      <li><m:n count="@seconds">
        <m:one>This page goes away by itself after one second. Do not copy the password into the request, a note or a mail.</m:one>
        <m:other>This page goes away by itself after <m:arg name="seconds" select="l:number(@seconds)"/> seconds. Do not copy the password into the request, a note or a mail.</m:other>
      </m:n></li>
      <li><m:t>It can be read until <m:arg name="at" select="l:instant(@expires, /page/@zone, 'full')"/>.</m:t></li>
    </ul>
    <xsl:call-template name="secret-back"/>
  </xsl:template>

  <xsl:template match="secret-shown[@refusal]">
    <p><code dir="ltr"><xsl:value-of select="@gone"/></code></p>
    <p><m:t>Its hours are over, or it was taken back. If you still need access, ask for the password again.</m:t></p>
    <xsl:call-template name="secret-back"/>
  </xsl:template>
  <xsl:template match="secret-shown[@refusal = 'unreadable']">
    <p><code dir="ltr"><xsl:value-of select="@gone"/></code></p>
    <p><m:t>This password cannot be shown: its key is missing, or what was kept is damaged. Operators have been told. Ask the customer for the password again.</m:t></p>
    <xsl:call-template name="secret-back"/>
  </xsl:template>

  <xsl:template match="secret-plain"><p class="secret"><bdi dir="ltr" translate="no"><xsl:value-of select="."/></bdi></p></xsl:template>

  <xsl:template name="secret-back">
    <p class="actions"><a class="button" href="{/page/@base}/desk/requests/{@ticket}/secrets"><m:t note="Button of staff: leaves the page with the password">Done</m:t></a></p>
  </xsl:template>

</xsl:stylesheet>
