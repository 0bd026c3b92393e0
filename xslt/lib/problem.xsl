<?xml version="1.0" encoding="UTF-8"?>
<!-- The words of problems that any field can have; a page words its own in the same way and wins over these. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:template match="problem"><m:t>This answer cannot be used as it is.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'field.missing']"><m:t>Fill in this field.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'field.malformed']"><m:t>Check how this is written.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'input.repeated']"><m:t>This was sent more than once. Give one answer.</m:t></xsl:template>

  <xsl:template match="problem[@code = 'field.too-long']">
    <xsl:choose>
      <xsl:when test="@max"><m:n count="@max">
        <m:one>Shorten this to one character.</m:one>
        <m:other>Shorten this to <m:arg name="max" select="l:number(@max)"/> characters.</m:other>
      </m:n></xsl:when>
      <xsl:otherwise><m:t>Shorten this.</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="problem[@code = 'field.too-small']"><m:t>Enter <m:arg name="min" select="l:number(@min)"/> or more.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'field.too-large']"><m:t>Enter <m:arg name="max" select="l:number(@max)"/> or less.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'file.too-large']"><m:t>Choose a file of at most <m:arg name="size" select="l:bytes(@most)"/>.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'file.too-many']"><m:n count="@most">
    <m:one>Choose one file at most.</m:one>
    <m:other>Choose at most <m:arg name="most" select="l:number(@most)"/> files.</m:other>
  </m:n></xsl:template>
  <xsl:template match="problem[@code = 'file.kind']"><m:t>This kind of file cannot be used here. Choose one of those named above.</m:t></xsl:template>

</xsl:stylesheet>
