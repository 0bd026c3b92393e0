<?xml version="1.0" encoding="UTF-8"?>
<!-- Mails about readings that are due, estimated, or do not come any more. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:template match="mail[@event = 'reading-due']" mode="subject">
    <xsl:choose>
      <xsl:when test="@step = 'ten' or @step = 'five'"><m:t>Meter readings are due on <m:arg name="day" select="l:day(@day)"/></m:t></xsl:when>
      <xsl:otherwise><m:t>Meter readings are due today</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="mail[@event = 'reading-due']" mode="said">
    <xsl:choose>
      <xsl:when test="@step = 'substitute'"><m:n count="@all"><m:one>The reading of one device is due by <m:arg name="day" select="l:day(@day, 'full')"/>, and the colleague who looks after it is away.</m:one><m:other>The readings of <m:arg name="n" select="l:number(@all)"/> devices are due by <m:arg name="day" select="l:day(@day, 'full')"/>, and a colleague who looks after them is away.</m:other></m:n></xsl:when>
      <xsl:when test="@step = 'administrator'"><m:n count="@all"><m:one>The reading of one device of your company is due by <m:arg name="day" select="l:day(@day, 'full')"/> and has not come.</m:one><m:other>The readings of <m:arg name="n" select="l:number(@all)"/> devices of your company are due by <m:arg name="day" select="l:day(@day, 'full')"/> and have not come.</m:other></m:n></xsl:when>
      <xsl:otherwise><m:n count="@all"><m:one>The reading of one device is due by <m:arg name="day" select="l:day(@day, 'full')"/>.</m:one><m:other>The readings of <m:arg name="n" select="l:number(@all)"/> devices are due by <m:arg name="day" select="l:day(@day, 'full')"/>, <m:arg name="mine" select="l:number(@mine)"/> of them yours to look after.</m:other></m:n></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="mail[@event = 'reading-due']" mode="button"><m:t>Type the readings</m:t></xsl:template>
  <xsl:template match="mail[@event = 'reading-due']" mode="more"><m:t>The link opens the list without signing in. It is good for ten days and for one sending. What has not come by then is estimated.</m:t></xsl:template>

  <xsl:template match="mail[@event = 'estimated']" mode="subject"><m:t>Meter readings were estimated</m:t></xsl:template>
  <xsl:template match="mail[@event = 'estimated']" mode="said"><m:n count="@count"><m:one>The reading of one device did not come by its day. We have estimated it from its usual volume.</m:one><m:other>The readings of <m:arg name="n" select="l:number(@count)"/> devices did not come by their day. We have estimated them from their usual volume.</m:other></m:n></xsl:template>
  <xsl:template match="mail[@event = 'estimated']" mode="button"><m:t>Look at the devices</m:t></xsl:template>
  <xsl:template match="mail[@event = 'estimated']" mode="more"><m:t>If a counter shows less, report what it shows: an estimate can be contested.</m:t></xsl:template>

  <xsl:template match="mail[@event = 'silent']" mode="subject"><m:t>Device <m:arg name="serial" select="@serial"/> no longer reports by itself</m:t></xsl:template>
  <xsl:template match="mail[@event = 'silent']" mode="said"><m:n count="@count"><m:one>The device <bdi><m:arg name="serial" select="@serial"/></bdi> has sent no reading for seven days.</m:one><m:other><m:arg name="n" select="l:number(@count)"/> devices have sent no reading for seven days, <bdi><m:arg name="serial" select="@serial"/></bdi> among them.</m:other></m:n></xsl:template>
  <xsl:template match="mail[@event = 'silent']" mode="button"><m:t>Look at the devices</m:t></xsl:template>
  <xsl:template match="mail[@event = 'silent']" mode="more"><m:t>Often it is the network or a move. Until it reports again, its reading can be typed.</m:t></xsl:template>

</xsl:stylesheet>
