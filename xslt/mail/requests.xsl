<?xml version="1.0" encoding="UTF-8"?>
<!-- Mails about requests: a copy of what was sent, and links to the very request; replies are written there (TKT-5, TKT-8). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:template match="mail[@event = 'request-opened']" mode="subject"><m:t>Your request <m:arg name="number" select="@number"/>: <m:arg name="subject" select="@subject"/></m:t></xsl:template>
  <xsl:template match="mail[@event = 'request-opened']" mode="said"><m:t>We have your request <bdi dir="ltr"><m:arg name="number" select="@number"/></bdi>. Our first answer is due by <m:arg name="due" select="l:instant(@due, /page/@zone, 'full')"/>. Answers to this mail reach nobody: write on the page of the request.</m:t></xsl:template>
  <xsl:template match="mail[@event = 'request-opened']" mode="button"><m:t>Look at the request</m:t></xsl:template>
  <xsl:template match="mail[@event = 'request-opened']" mode="more">
    <m:t>What you wrote:</m:t><xsl:text>&#10;</xsl:text>
    <span class="typed"><xsl:value-of select="@text"/></span>
  </xsl:template>

  <xsl:template match="mail[@event = 'request-answered']" mode="subject"><m:t>Your request <m:arg name="number" select="@number"/> is answered</m:t></xsl:template>
  <xsl:template match="mail[@event = 'request-answered']" mode="said"><m:t>There is an answer to your request <bdi dir="ltr"><m:arg name="number" select="@number"/></bdi>. Read it on the page of the request, and reply there.</m:t></xsl:template>
  <xsl:template match="mail[@event = 'request-answered']" mode="button"><m:t>Read the answer</m:t></xsl:template>

  <xsl:template match="mail[@event = 'request-state']" mode="subject">
    <xsl:choose>
      <xsl:when test="@state = 'waiting-customer'"><m:t>Your request <m:arg name="number" select="@number"/> waits for you</m:t></xsl:when>
      <xsl:when test="@state = 'waiting-supplier'"><m:t>Your request <m:arg name="number" select="@number"/> waits for a supplier</m:t></xsl:when>
      <xsl:when test="@state = 'visit-planned'"><m:t>Your request <m:arg name="number" select="@number"/>: a visit is planned</m:t></xsl:when>
      <xsl:otherwise><m:t>News of your request <m:arg name="number" select="@number"/></m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="mail[@event = 'request-state']" mode="said">
    <xsl:choose>
      <xsl:when test="@state = 'waiting-customer'"><m:t>To go on with your request <bdi dir="ltr"><m:arg name="number" select="@number"/></bdi> we need something from you. What it is stands on the page of the request.</m:t></xsl:when>
      <xsl:when test="@state = 'waiting-supplier'"><m:t>For your request <bdi dir="ltr"><m:arg name="number" select="@number"/></bdi> we wait for a supplier. You need do nothing; the page of the request says more.</m:t></xsl:when>
      <xsl:when test="@state = 'visit-planned'"><m:t>For your request <bdi dir="ltr"><m:arg name="number" select="@number"/></bdi> somebody comes to you. When stands on the page of the request.</m:t></xsl:when>
      <xsl:otherwise><m:t>Your request <bdi dir="ltr"><m:arg name="number" select="@number"/></bdi> has changed. The page of the request says how.</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="mail[@event = 'request-state']" mode="button"><m:t>Look at the request</m:t></xsl:template>

  <xsl:template match="mail[@event = 'request-closing']" mode="subject"><m:t>Your request <m:arg name="number" select="@number"/> closes soon</m:t></xsl:template>
  <xsl:template match="mail[@event = 'request-closing']" mode="said"><m:t>Your request <bdi dir="ltr"><m:arg name="number" select="@number"/></bdi> is answered. Unless you write, it closes by itself on <m:arg name="until" select="l:instant(@until, /page/@zone, 'full')"/>. If the answer does not help, say so on the page of the request before then.</m:t></xsl:template>
  <xsl:template match="mail[@event = 'request-closing']" mode="button"><m:t>Look at the request</m:t></xsl:template>

  <xsl:template match="mail[@event = 'request-closed']" mode="subject"><m:t>Your request <m:arg name="number" select="@number"/> is closed</m:t></xsl:template>
  <xsl:template match="mail[@event = 'request-closed']" mode="said">
    <xsl:choose>
      <xsl:when test="@how = 'merged'"><m:t>Your request <bdi dir="ltr"><m:arg name="number" select="@number"/></bdi> is about the same as another one of yours. It is closed, and we go on there; its page leads to the other.</m:t></xsl:when>
      <xsl:when test="@how = 'silence'"><m:t>Your request <bdi dir="ltr"><m:arg name="number" select="@number"/></bdi> was answered, and nobody wrote since. It is closed now. If something is still open, send a new request that follows it.</m:t></xsl:when>
      <xsl:otherwise><m:t>Your request <bdi dir="ltr"><m:arg name="number" select="@number"/></bdi> is closed. If something is still open, send a new request that follows it.</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="mail[@event = 'request-closed']" mode="button">
    <xsl:choose>
      <xsl:when test="starts-with(@path, '/survey/')"><m:t>How did we do?</m:t></xsl:when>
      <xsl:otherwise><m:t>Look at the request</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
