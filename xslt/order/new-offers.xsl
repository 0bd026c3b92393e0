<?xml version="1.0" encoding="UTF-8"?>
<!-- Devices with the articles that fit them: drawing, name, what is free, how many. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:template match="order-device">
    <input type="hidden" name="device" value="{@id}"/>
    <fieldset class="offers">
      <legend><m:t note="A device by its serial number and model">For <bdi dir="ltr"><m:arg name="serial" select="@serial"/></bdi>, <bdi><m:arg name="model" select="@model"/></bdi></m:t></legend>
      <p class="meta">
        <xsl:if test="@site"><bdi><xsl:value-of select="@site"/></bdi><xsl:text> · </xsl:text></xsl:if>
        <xsl:if test="@place"><bdi><xsl:value-of select="@place"/></bdi><xsl:text> · </xsl:text></xsl:if>
        <xsl:choose>
          <xsl:when test="@contract"><m:t>Contract <bdi dir="ltr"><m:arg name="number" select="@contract"/></bdi></m:t></xsl:when>
          <xsl:otherwise><m:t>no contract</m:t></xsl:otherwise>
        </xsl:choose>
      </p>
      <ul class="list"><xsl:apply-templates select="offer"/></ul>
      <xsl:if test="not(offer)"><p><m:t>We know no consumables for this device. Your support centre helps.</m:t></p></xsl:if>
    </fieldset>
  </xsl:template>

  <xsl:template match="offer">
    <li class="article-row">
      <xsl:apply-templates select="." mode="article-drawing"/>
      <div class="main">
        <p class="name"><xsl:apply-templates select="." mode="article-name"/></p>
        <p class="meta"><xsl:apply-templates select="." mode="cost"/></p>
        <xsl:if test="@stock"><p class="meta"><m:n count="@stock"><m:one>One is on your shelf.</m:one><m:other><m:arg name="n" select="l:number(@stock)"/> are on your shelf.</m:other></m:n></p></xsl:if>
        <xsl:if test="on-way"><p class="meta"><span class="state state-warn"><m:t>Already ordered</m:t></span><xsl:text> </xsl:text><a href="{/page/@base}/orders/{on-way/@id}"><bdi dir="ltr"><xsl:value-of select="on-way/@number"/></bdi></a></p></xsl:if>
      </div>
      <select name="line" class="quantity">
        <xsl:attribute name="aria-label"><xsl:apply-templates select="." mode="label"/></xsl:attribute>
        <xsl:for-each select="choice">
          <option value="{@value}">
            <xsl:if test="@chosen"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if>
            <xsl:value-of select="l:number(@quantity)"/>
          </option>
        </xsl:for-each>
      </select>
    </li>
  </xsl:template>

  <xsl:template match="offer" mode="label">
    <xsl:variable name="name"><xsl:apply-templates select="." mode="article-name"/></xsl:variable>
    <m:t note="Names a list of quantities for those who cannot see it">How many: <m:arg name="article" select="$name"/> for <m:arg name="serial" select="../@serial"/></m:t>
  </xsl:template>

  <xsl:template match="offer" mode="cost">
    <xsl:choose>
      <xsl:when test="@free &gt; 0"><m:n count="@free">
        <m:one>Included in your contract: one at present, by what the device prints.</m:one>
        <m:other>Included in your contract: <m:arg name="n" select="l:number(@free)"/> at present, by what the device prints.</m:other>
      </m:n></xsl:when>
      <xsl:when test="@free and @price"><m:t>Included, but what the device prints in three months is ordered already. One more: <m:arg name="price" select="l:money(@price, @currency)"/> before tax.</m:t></xsl:when>
      <xsl:when test="@free"><m:t>Included, but what the device prints in three months is ordered already. For more we send a quote.</m:t></xsl:when>
      <xsl:when test="@price"><m:t note="Price of one piece"><m:arg name="price" select="l:money(@price, @currency)"/> each, before tax</m:t></xsl:when>
      <xsl:otherwise><m:t>Without a list price: ask for a quote. Nothing is sent before you agree.</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
