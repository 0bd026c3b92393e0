<?xml version="1.0" encoding="UTF-8"?>
<!-- Mails about devices that are moved or removed. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:template match="mail[@event = 'move-planned']" mode="subject"><m:t>Device <m:arg name="serial" select="@serial"/>: the day is planned</m:t></xsl:template>
  <xsl:template match="mail[@event = 'move-planned']" mode="said">
    <xsl:choose>
      <xsl:when test="@kind = 'removal'"><m:t>We fetch the device <bdi><m:arg name="serial" select="@serial"/></bdi> on <m:arg name="day" select="l:day(@day, 'full')"/>.</m:t></xsl:when>
      <xsl:otherwise><m:t>We move the device <bdi><m:arg name="serial" select="@serial"/></bdi> on <m:arg name="day" select="l:day(@day, 'full')"/>.</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="mail[@event = 'move-planned']" mode="button"><m:t>Look at the move</m:t></xsl:template>
  <xsl:template match="mail[@event = 'move-planned']" mode="more"><m:t>If this day does not suit you, tell your support centre.</m:t></xsl:template>

  <xsl:template match="mail[@event = 'move-done']" mode="subject"><m:t>Device <m:arg name="serial" select="@serial"/>: done</m:t></xsl:template>
  <xsl:template match="mail[@event = 'move-done']" mode="said">
    <xsl:choose>
      <xsl:when test="@kind = 'removal'"><m:t>The device <bdi><m:arg name="serial" select="@serial"/></bdi> has been taken away. It is no longer in your list.</m:t></xsl:when>
      <xsl:otherwise><m:t>The device <bdi><m:arg name="serial" select="@serial"/></bdi> stands at its new place. Your list shows it there.</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="mail[@event = 'move-done']" mode="button"><m:t>Look at the move</m:t></xsl:template>

  <xsl:template match="mail[@event = 'move-cancelled']" mode="subject"><m:t>Device <m:arg name="serial" select="@serial"/>: it stays where it is</m:t></xsl:template>
  <xsl:template match="mail[@event = 'move-cancelled']" mode="said"><m:t>The request <bdi><m:arg name="number" select="@number"/></bdi> no longer holds for the device <bdi><m:arg name="serial" select="@serial"/></bdi>.</m:t></xsl:template>
  <xsl:template match="mail[@event = 'move-cancelled']" mode="button"><m:t>Look at the move</m:t></xsl:template>

</xsl:stylesheet>
