<?xml version="1.0" encoding="UTF-8"?>
<!-- Staff plan and finish moves. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>

  <xsl:template match="page" mode="title"><m:t note="Page of staff: devices that are moved or removed">Moves</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>Devices that wait for a day or for the day itself, the earliest first.</m:t></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="move-desk/done"/></xsl:template>
  <xsl:template match="page" mode="wide"><xsl:apply-templates select="move-desk"/></xsl:template>

  <xsl:template match="move-desk"><ul class="list"><xsl:apply-templates select="move-task"/></ul></xsl:template>
  <xsl:template match="move-desk[not(move-task)]">
    <div class="empty">
      <xsl:call-template name="illustration"><xsl:with-param name="name" select="'empty-search'"/></xsl:call-template>
      <h2><m:t>Nothing to move</m:t></h2>
      <p><m:t>As soon as a customer asks for a move, it stands here.</m:t></p>
    </div>
  </xsl:template>

  <xsl:template match="move-task">
    <li>
      <div class="main">
        <p class="name"><bdi dir="ltr"><xsl:value-of select="@serial"/></bdi><xsl:text> </xsl:text><bdi><xsl:value-of select="@model"/></bdi><xsl:text> </xsl:text><xsl:apply-templates select="." mode="state"/></p>
        <p class="meta"><bdi><xsl:value-of select="@customer"/></bdi><xsl:text> · </xsl:text><bdi dir="ltr"><xsl:value-of select="@number"/></bdi><xsl:text> · </xsl:text><xsl:apply-templates select="." mode="when"/></p>
        <p>
          <xsl:choose>
            <xsl:when test="@site"><m:t>From <bdi><m:arg name="from" select="@from"/></bdi> to <bdi><m:arg name="site" select="@site"/></bdi>, <bdi><m:arg name="town" select="@town"/></bdi></m:t></xsl:when>
            <xsl:otherwise><m:t>Taken away from <bdi><m:arg name="from" select="@from"/></bdi></m:t></xsl:otherwise>
          </xsl:choose>
          <xsl:if test="@place != ''"><xsl:text>, </xsl:text><bdi><xsl:value-of select="@place"/></bdi></xsl:if>
        </p>
        <xsl:if test="@access != ''"><p class="typed"><bdi><xsl:value-of select="@access"/></bdi></p></xsl:if>
        <p class="meta"><bdi><xsl:value-of select="@contact"/></bdi><xsl:if test="@phone != ''"><xsl:text>, </xsl:text><bdi dir="ltr"><xsl:value-of select="@phone"/></bdi></xsl:if></p>
      </div>
      <div class="aside"><xsl:apply-templates select="form"/></div>
    </li>
  </xsl:template>

  <xsl:template match="form">
    <form method="post" action="{@action}">
      <xsl:apply-templates select="@token | @key" mode="hidden"/><xsl:apply-templates select="field[@type = 'hidden']"/>
      <button class="button button-quiet" type="submit"><m:t note="Button of staff: a move is done">Done</m:t></button>
    </form>
  </xsl:template>
  <xsl:template match="form[@name = 'cancel']">
    <form method="post" action="{@action}">
      <xsl:apply-templates select="@token | @key" mode="hidden"/><xsl:apply-templates select="field[@type = 'hidden']"/>
      <button class="button button-quiet" type="submit"><m:t note="Button of staff: a move is not done">Cancel it</m:t></button>
    </form>
  </xsl:template>
  <xsl:template match="form[@name = 'plan']">
    <form method="post" action="{@action}" class="inline-form">
      <xsl:apply-templates select="@token | @key" mode="hidden"/><xsl:apply-templates select="field[@type = 'hidden']"/>
      <p>
        <label for="day-{../@number}-{../@line}"><m:t>Day</m:t></label><xsl:text> </xsl:text>
        <input id="day-{../@number}-{../@line}" type="date" name="day" value="{field[@name = 'day']/@value}" required="required"/><xsl:text> </xsl:text>
        <button class="button" type="submit"><m:t note="Button of staff: settles the day of a move">Plan</m:t></button>
      </p>
    </form>
  </xsl:template>

</xsl:stylesheet>
