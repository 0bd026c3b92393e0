<?xml version="1.0" encoding="UTF-8"?>
<!-- Mails about visits of a technician. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:template match="mail[@event = 'visit-proposed']" mode="subject"><m:t>Device <m:arg name="serial" select="@serial"/>: a date for the technician</m:t></xsl:template>
  <xsl:template match="mail[@event = 'visit-proposed']" mode="said"><m:t>A technician can come to the device <bdi><m:arg name="serial" select="@serial"/></bdi> on <m:arg name="at" select="l:instant(@at, @place-zone, 'full')"/>, in the time of its site.</m:t></xsl:template>
  <xsl:template match="mail[@event = 'visit-proposed']" mode="button"><m:t>Agree, or propose another date</m:t></xsl:template>

  <xsl:template match="mail[@event = 'visit-confirmed']" mode="subject"><m:t>Device <m:arg name="serial" select="@serial"/>: the technician comes</m:t></xsl:template>
  <xsl:template match="mail[@event = 'visit-confirmed']" mode="said"><m:t>The date you proposed is agreed: a technician comes to the device <bdi><m:arg name="serial" select="@serial"/></bdi> on <m:arg name="at" select="l:instant(@at, @place-zone, 'full')"/>, in the time of its site.</m:t></xsl:template>
  <xsl:template match="mail[@event = 'visit-confirmed']" mode="button"><m:t>Look at the visit</m:t></xsl:template>

  <xsl:template match="mail[@event = 'visit-cancelled']" mode="subject"><m:t>Device <m:arg name="serial" select="@serial"/>: no technician comes</m:t></xsl:template>
  <xsl:template match="mail[@event = 'visit-cancelled']" mode="said"><m:t>Our staff cancelled the visit <bdi><m:arg name="number" select="@number"/></bdi> to the device <bdi><m:arg name="serial" select="@serial"/></bdi>. Is something still wrong? Then ask again, or call your support centre.</m:t></xsl:template>
  <xsl:template match="mail[@event = 'visit-cancelled']" mode="button"><m:t>Look at the visit</m:t></xsl:template>

</xsl:stylesheet>
