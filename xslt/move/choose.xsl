<?xml version="1.0" encoding="UTF-8"?>
<!-- The first step of a move: which devices. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>

  <xsl:template match="page" mode="title">
    <xsl:choose>
      <xsl:when test="move-choose/@kind = 'removal'"><m:t>Have devices removed</m:t></xsl:when>
      <xsl:otherwise><m:t>Move devices</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="page" mode="lead">
    <xsl:choose>
      <xsl:when test="move-choose/@kind = 'removal'"><m:t>Choose up to ten devices that go away for good. Next you say when each of them is fetched.</m:t></xsl:when>
      <xsl:otherwise><m:t>Choose up to ten devices. Next you say when and where each of them goes.</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="page" mode="crumbs"><li><a href="{@base}/moves"><m:t note="Title of a page: devices that are moved or removed">Moves</m:t></a></li></xsl:template>
  <xsl:template match="page" mode="main"/>
  <xsl:template match="page" mode="wide"><xsl:apply-templates select="move-choose"/></xsl:template>

  <xsl:template match="move-choose">
    <xsl:if test="@q or not(@total = count(movable))">
      <form class="filters" method="get" action="{/page/@base}/moves/new" role="search">
        <input type="hidden" name="kind" value="{@kind}"/>
        <div>
          <label for="q"><m:t note="Label of a search field">Search</m:t></label>
          <input id="q" name="q" type="search" value="{@q}" maxlength="100"/>
        </div>
        <button class="button button-quiet" type="submit"><m:t note="Button of a search form">Show</m:t></button>
      </form>
    </xsl:if>
    <xsl:apply-templates select="." mode="choices"/>
  </xsl:template>

  <xsl:template match="move-choose" mode="choices">
    <form class="form" method="get" action="{/page/@base}/moves/new">
      <input type="hidden" name="kind" value="{@kind}"/>
      <fieldset class="choices">
        <legend><m:t>Devices</m:t></legend>
        <xsl:apply-templates select="movable"/>
      </fieldset>
      <p class="actions"><button class="button" type="submit"><m:t note="Button: to the next step">Go on</m:t></button></p>
    </form>
  </xsl:template>
  <xsl:template match="move-choose[not(movable)]" mode="choices">
    <div class="empty">
      <xsl:call-template name="illustration"><xsl:with-param name="name" select="'empty-search'"/></xsl:call-template>
      <h2><m:t>Nothing fits</m:t></h2>
      <p><m:t>No device you look after has all of what you asked for.</m:t></p>
      <p class="actions"><a class="button" href="{/page/@base}/moves/new"><m:t>Show everything</m:t></a></p>
    </div>
  </xsl:template>

  <xsl:template match="movable">
    <p class="choice">
      <input id="device-{@device}" type="checkbox" name="device" value="{@device}"/><xsl:text> </xsl:text>
      <label for="device-{@device}">
        <bdi dir="ltr"><xsl:value-of select="@serial"/></bdi><xsl:text> </xsl:text><bdi><xsl:value-of select="@model"/></bdi>
        <xsl:if test="@site"><xsl:text> </xsl:text><span class="quiet"><bdi><xsl:value-of select="@site"/></bdi><xsl:if test="@place != ''"><xsl:text>, </xsl:text><bdi><xsl:value-of select="@place"/></bdi></xsl:if></span></xsl:if>
      </label>
    </p>
  </xsl:template>

</xsl:stylesheet>
