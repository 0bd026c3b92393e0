<?xml version="1.0" encoding="UTF-8"?>
<!-- Moves and removals, newest first, each with its devices (MOV-1). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>

  <xsl:template match="page" mode="title"><m:t note="Title of a page: devices that are moved or removed">Moves</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>Devices that change their place or go away, and how far each of them is.</m:t></xsl:template>
  <xsl:template match="page" mode="main">
    <xsl:apply-templates select="moves/done"/>
    <p class="actions">
      <a class="button" href="{@base}/moves/new"><m:t>Move devices</m:t></a>
      <xsl:text> </xsl:text>
      <a class="button button-quiet" href="{@base}/moves/new?kind=removal"><m:t>Have devices removed</m:t></a>
    </p>
  </xsl:template>
  <xsl:template match="page" mode="wide"><xsl:apply-templates select="moves"/></xsl:template>

  <xsl:template match="moves">
    <ul class="list"><xsl:apply-templates select="move"/></ul>
    <xsl:if test="@after">
      <p class="actions"><a class="more" href="{/page/@base}/moves?after={@after}"><m:t>Older moves</m:t></a></p>
    </xsl:if>
  </xsl:template>

  <xsl:template match="moves[not(move)]">
    <div class="empty">
      <xsl:call-template name="illustration"><xsl:with-param name="name" select="'empty-search'"/></xsl:call-template>
      <h2><m:t>No device is on the move</m:t></h2>
      <p><m:t>When a device changes its place, tell us here: we fetch it, carry it and set it up again.</m:t></p>
    </div>
  </xsl:template>

  <xsl:template match="move">
    <li>
      <div class="main">
        <p class="name"><a href="{/page/@base}/moves/{@id}"><xsl:apply-templates select="." mode="name"/></a></p>
        <p class="meta"><m:t>Asked for on <m:arg name="at" select="l:instant(@created, /page/@zone)"/></m:t></p>
        <ul class="plain"><xsl:apply-templates select="move-line"/></ul>
      </div>
    </li>
  </xsl:template>

  <xsl:template match="move" mode="name"><m:t note="A request to move devices, with its number">Move <bdi dir="ltr"><m:arg name="number" select="@number"/></bdi></m:t></xsl:template>
  <xsl:template match="move[@kind = 'removal']" mode="name"><m:t note="A request to take devices away, with its number">Removal <bdi dir="ltr"><m:arg name="number" select="@number"/></bdi></m:t></xsl:template>

  <xsl:template match="move-line">
    <li>
      <bdi dir="ltr"><xsl:value-of select="@serial"/></bdi><xsl:text> </xsl:text><bdi><xsl:value-of select="@model"/></bdi><xsl:text> </xsl:text>
      <xsl:apply-templates select="." mode="state"/><xsl:text> </xsl:text>
      <span class="quiet"><xsl:apply-templates select="." mode="when"/></span>
    </li>
  </xsl:template>

</xsl:stylesheet>
