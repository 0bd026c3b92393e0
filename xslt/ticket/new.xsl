<?xml version="1.0" encoding="UTF-8"?>
<!-- The form of a request: who answers and by when, then what we need to know (TKT-2, TKT-4, TKT-9). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>

  <xsl:template match="page" mode="title"><m:t note="Title of a page; subject is what a request is about">Request: <m:arg name="subject" select="ticket-new/subject/@name"/></m:t></xsl:template>
  <xsl:template match="page" mode="lead">
    <xsl:variable name="department"><xsl:apply-templates select="ticket-new/@department"/></xsl:variable>
    <m:t><m:arg name="department" select="string($department)"/> of the support centre <bdi><m:arg name="centre" select="ticket-new/@centre"/></bdi> answers.</m:t>
  </xsl:template>
  <xsl:template match="page" mode="crumbs">
    <li><a href="{@base}/requests"><m:t note="Title of a page: requests to the support centre">Requests</m:t></a></li>
    <li><a href="{@base}/requests/new"><m:t>New request</m:t></a></li>
  </xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="ticket-new"/></xsl:template>

  <xsl:template match="ticket-new">
    <xsl:if test="subject/@hint"><p class="hint" lang="{subject/@lang}"><xsl:value-of select="subject/@hint"/></p></xsl:if>
    <xsl:if test="@follows"><p class="callout"><m:t>This request follows <a href="{/page/@base}/requests/{@follows}"><m:arg name="number" select="@follows-number"/></a>: whoever answers sees what was written there.</m:t></p></xsl:if>
    <xsl:apply-templates select="help-path"/>
    <xsl:apply-templates select="promise"/>
    <xsl:if test="@confidential"><p class="callout"><m:t>Requests about this are confidential: only you and the administrators of your company see them.</m:t></p></xsl:if>
    <xsl:apply-templates select="form"/>
  </xsl:template>

  <xsl:template match="form">
    <xsl:if test="problem | field/problem"><xsl:apply-templates select="." mode="summary"/></xsl:if>
    <form class="form" method="post" action="{@action}" enctype="multipart/form-data" novalidate="novalidate">
      <xsl:apply-templates select="." mode="fields"/>
      <xsl:choose>
        <xsl:when test="../@mail"><p class="hint"><m:t>A copy goes to <bdi dir="ltr"><m:arg name="mail" select="../@mail"/></bdi>, and a mail there tells you of each answer. You change the address in your <a href="{/page/@base}/account/security">account</a>.</m:t></p></xsl:when>
      </xsl:choose>
      <p class="actions"><button class="button" type="submit"><m:t note="Button: sends a request to the support centre">Send the request</m:t></button></p>
    </form>
  </xsl:template>

  <xsl:template match="field[@name = 'device']" mode="label">
    <xsl:choose>
      <xsl:when test="../../subject/@binds = 'service'"><m:t>Which domain or service it is about</m:t></xsl:when>
      <xsl:when test="../../subject/@binds = 'device'"><m:t>Which device it is about</m:t></xsl:when>
      <xsl:when test="/page/feature[@name = 'hosting']"><m:t>Which domain or service it is about</m:t></xsl:when>
      <xsl:otherwise><m:t>Which device it is about</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="option[../@name = 'device']"><xsl:value-of select="@label"/></xsl:template>
  <xsl:template match="option[../@name = 'device' and @value = '']"><m:t note="First line of a list to choose from: nothing chosen yet">Choose</m:t></xsl:template>
  <xsl:template match="option[../@name = 'device' and @value = 'none']">
    <xsl:choose>
      <xsl:when test="/page/feature[@name = 'hosting']"><m:t note="Choice: a request is about no domain or service">None of them: it is not about a domain</m:t></xsl:when>
      <xsl:otherwise><m:t note="Choice: a request is about no device">None of them</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="field[@name = 'serial']" mode="label"><m:t>Serial number or domain</m:t></xsl:template>
  <xsl:template match="field[@name = 'serial']" mode="hint"><m:t>You have many: type the one it is about, as it stands on the device or in your list.</m:t></xsl:template>
  <xsl:template match="field[@name = 'body']" mode="label"><m:t>What happened, and what you need</m:t></xsl:template>
  <xsl:template match="field[@name = 'body']" mode="hint"><m:t>Write in the language you like. If you see an error message, copy its words.</m:t></xsl:template>

</xsl:stylesheet>
