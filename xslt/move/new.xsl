<?xml version="1.0" encoding="UTF-8"?>
<!-- The second step of a move: when and where each device goes, and how one gets to it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>

  <xsl:template match="page" mode="title">
    <xsl:choose>
      <xsl:when test="move-new/@kind = 'removal'"><m:t>Have devices removed</m:t></xsl:when>
      <xsl:otherwise><m:t>Move devices</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="page" mode="lead">
    <xsl:choose>
      <xsl:when test="move-new/@kind = 'removal'"><m:t>We fetch what you no longer need. Your support centre confirms the day of each device.</m:t></xsl:when>
      <xsl:otherwise><m:t>We fetch each device, carry it and set it up again. Your support centre confirms the day.</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="page" mode="crumbs"><li><a href="{@base}/moves"><m:t note="Title of a page: devices that are moved or removed">Moves</m:t></a></li></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="move-new/form"/></xsl:template>

  <xsl:template match="form">
    <xsl:if test="problem or field/problem or wish/part/field/problem"><xsl:apply-templates select="." mode="told"/></xsl:if>
    <form class="form" method="post" action="{@action}" novalidate="novalidate">
      <xsl:apply-templates select="@token | @key" mode="hidden"/>
      <xsl:apply-templates select="field[@type = 'hidden']"/>
      <xsl:apply-templates select="wish"/>
      <fieldset class="choices">
        <legend><m:t>Who is there on the day</m:t></legend>
        <xsl:apply-templates select="field[@name = 'contact' or @name = 'phone']"/>
      </fieldset>
      <p class="actions"><button class="button" type="submit"><m:t note="Button: sends a request for a move">Ask for it</m:t></button></p>
    </form>
  </xsl:template>

  <xsl:template match="form" mode="told">
    <div class="callout callout-bad problems" role="alert" aria-labelledby="problems" tabindex="-1" autofocus="autofocus">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'warning'"/></xsl:call-template>
      <div>
        <h2 id="problems"><m:t>There is a problem</m:t></h2>
        <ul>
          <xsl:for-each select="problem"><li><xsl:apply-templates select="."/></li></xsl:for-each>
          <xsl:for-each select="wish/part/field/problem">
            <li><a href="#field-{../@name}"><bdi dir="ltr"><xsl:value-of select="../../../@serial"/></bdi><xsl:text>: </xsl:text><xsl:apply-templates select="."/></a></li>
          </xsl:for-each>
          <xsl:for-each select="field/problem">
            <li><a href="#field-{../@name}"><xsl:apply-templates select=".." mode="label"/><xsl:text>: </xsl:text><xsl:apply-templates select="."/></a></li>
          </xsl:for-each>
        </ul>
      </div>
    </div>
  </xsl:template>

  <xsl:template match="wish">
    <fieldset class="choices">
      <legend><bdi dir="ltr"><xsl:value-of select="@serial"/></bdi><xsl:text> </xsl:text><bdi><xsl:value-of select="@model"/></bdi></legend>
      <xsl:if test="@site">
        <p class="hint">
          <m:t note="Where a device stands now">Now at <bdi><m:arg name="site" select="@site"/></bdi></m:t>
          <xsl:if test="@place != ''"><xsl:text>, </xsl:text><bdi><xsl:value-of select="@place"/></bdi></xsl:if>
        </p>
      </xsl:if>
      <xsl:apply-templates select="part"/>
    </fieldset>
  </xsl:template>
  <xsl:template match="part"><xsl:apply-templates select="field"/></xsl:template>
  <xsl:template match="part[@name = 'device']">
    <xsl:for-each select="field/problem">
      <p class="problem" id="field-{../@name}">
        <xsl:call-template name="icon"><xsl:with-param name="name" select="'warning'"/></xsl:call-template>
        <span><xsl:apply-templates select="."/></span>
      </p>
    </xsl:for-each>
    <xsl:apply-templates select="field"/>
  </xsl:template>

  <xsl:template match="field[../@name = 'wanted']" mode="label"><m:t note="Label: day on which a device is fetched">Wanted day</m:t></xsl:template>
  <xsl:template match="field[../@name = 'site']" mode="label"><m:t>New site</m:t></xsl:template>
  <xsl:template match="field[../@name = 'place']" mode="label"><m:t note="Label: floor or room">Place there</m:t></xsl:template>
  <xsl:template match="field[../@name = 'place']" mode="hint"><m:t>Floor, room, or whatever finds it.</m:t></xsl:template>
  <xsl:template match="field[../@name = 'access']" mode="label"><m:t>How one gets to it</m:t></xsl:template>
  <xsl:template match="field[../@name = 'access']" mode="hint"><m:t>Stairs, lifts, narrow doors, hours of the porter: at both ends.</m:t></xsl:template>
  <xsl:template match="field[@name = 'contact']" mode="label"><m:t>Name</m:t></xsl:template>
  <xsl:template match="field[@name = 'phone']" mode="label"><m:t>Telephone</m:t></xsl:template>

  <xsl:template match="option"><xsl:value-of select="@label"/></xsl:template>
  <xsl:template match="option[@value = '']"><m:t note="First choice of a list: nothing chosen">Choose one</m:t></xsl:template>

</xsl:stylesheet>
