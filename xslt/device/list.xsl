<?xml version="1.0" encoding="UTF-8"?>
<!-- The devices or services somebody sees: searched, filtered, sorted, fifty a page (DEV-1, DEV-6). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>

  <xsl:template match="page" mode="title"><m:t>Devices</m:t></xsl:template>
  <xsl:template match="page[feature[@name = 'hosting']]" mode="title"><m:t>Services</m:t></xsl:template>

  <xsl:template match="page" mode="lead">
    <xsl:choose>
      <xsl:when test="viewer/right[@name = 'everything']"><m:t>Everything that <bdi><m:arg name="customer" select="viewer/@customer"/></bdi> has with us.</m:t></xsl:when>
      <xsl:otherwise><m:t>What <bdi><m:arg name="customer" select="viewer/@customer"/></bdi> has assigned to you.</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page" mode="main"/>
  <xsl:template match="page" mode="wide"><xsl:apply-templates select="device-list"/></xsl:template>

  <xsl:template match="device-list">
    <xsl:apply-templates select="." mode="filters"/>
    <xsl:apply-templates select="." mode="count"/>
    <ul class="list"><xsl:apply-templates select="device"/></ul>
    <xsl:apply-templates select="." mode="pages"/>
  </xsl:template>

  <!-- Nothing found, or nothing there. -->
  <xsl:template match="device-list[not(device)]">
    <xsl:apply-templates select="." mode="filters"/>
    <div class="empty">
      <xsl:call-template name="illustration"><xsl:with-param name="name" select="'empty-search'"/></xsl:call-template>
      <h2><m:t>Nothing fits</m:t></h2>
      <p><m:t>No entry has all of what you asked for. Ask for less, or show everything again.</m:t></p>
      <p class="actions"><a class="button" href="{/page/@base}/devices"><m:t>Show everything</m:t></a></p>
    </div>
  </xsl:template>
  <xsl:template match="device-list[not(device or @search or @site or @group or @later)]">
    <div class="empty">
      <xsl:choose>
        <xsl:when test="/page/viewer/right[@name = 'everything']">
          <h2><m:t>Nothing is registered for your company yet</m:t></h2>
          <p><m:t>As soon as your contract starts, what belongs to it stands here. Your support centre knows when that is.</m:t></p>
          <p class="actions"><a class="button" href="{/page/@base}/centre"><m:t>Reach the support centre</m:t></a></p>
        </xsl:when>
        <xsl:otherwise>
          <h2><m:t>Nothing is assigned to you yet</m:t></h2>
          <p><m:t>An administrator of your company decides what you look after. Ask them to assign it to you.</m:t></p>
        </xsl:otherwise>
      </xsl:choose>
    </div>
  </xsl:template>

  <xsl:template match="device-list" mode="filters">
    <form class="filters" method="get" action="{/page/@base}/devices" role="search">
      <div>
        <label for="search"><m:t note="Label of a search field">Search</m:t></label>
        <input id="search" name="search" type="search" value="{@search}" maxlength="80"/>
      </div>
      <xsl:if test="choice[@kind = 'site'][2] or @site">
        <div>
          <label for="site"><m:t>Site</m:t></label>
          <select id="site" name="site">
            <option value=""><m:t note="Choice of a filter: every site">All sites</m:t></option>
            <xsl:apply-templates select="choice[@kind = 'site']"/>
          </select>
        </div>
      </xsl:if>
      <xsl:if test="choice[@kind = 'group'][2] or @group">
        <div>
          <label for="group"><m:t note="A group of devices or services">Group</m:t></label>
          <select id="group" name="group">
            <option value=""><m:t note="Choice of a filter: every group">All groups</m:t></option>
            <xsl:apply-templates select="choice[@kind = 'group']"/>
          </select>
        </div>
      </xsl:if>
      <div>
        <label for="sort"><m:t>Sorted by</m:t></label>
        <select id="sort" name="sort">
          <option value="serial">
            <xsl:choose>
              <xsl:when test="/page/feature[@name = 'hosting']"><m:t>Domain</m:t></xsl:when>
              <xsl:otherwise><m:t>Serial number</m:t></xsl:otherwise>
            </xsl:choose>
          </option>
          <xsl:if test="choice[@kind = 'site']">
            <option value="site"><xsl:if test="@sort = 'site'"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if><m:t>Site</m:t></option>
          </xsl:if>
          <option value="model">
            <xsl:if test="@sort = 'model'"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if>
            <xsl:choose>
              <xsl:when test="/page/feature[@name = 'hosting']"><m:t>Service</m:t></xsl:when>
              <xsl:otherwise><m:t>Model</m:t></xsl:otherwise>
            </xsl:choose>
          </option>
        </select>
      </div>
      <button class="button button-quiet" type="submit"><m:t note="Button of a search form">Show</m:t></button>
    </form>
  </xsl:template>

  <xsl:template match="choice[@kind]">
    <option value="{@code}">
      <xsl:if test="@chosen"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if>
      <m:t note="A site or group with the number of devices there"><m:arg name="name" select="@name"/> (<m:arg name="n" select="l:number(@devices)"/>)</m:t>
    </option>
  </xsl:template>

  <xsl:template match="device-list" mode="count">
    <p class="meta" role="status">
      <xsl:choose>
        <xsl:when test="/page/feature[@name = 'hosting']">
          <m:n count="@total"><m:one>One service</m:one><m:other><m:arg name="n" select="l:number(@total)"/> services</m:other></m:n>
        </xsl:when>
        <xsl:otherwise>
          <m:n count="@total"><m:one>One device</m:one><m:other><m:arg name="n" select="l:number(@total)"/> devices</m:other></m:n>
        </xsl:otherwise>
      </xsl:choose>
    </p>
  </xsl:template>

  <xsl:template match="device">
    <li>
      <div class="main">
        <a class="name" href="{/page/@base}/devices/{@id}"><bdi dir="ltr"><xsl:value-of select="@serial"/></bdi></a>
        <xsl:text> </xsl:text><xsl:apply-templates select="." mode="model"/>
        <xsl:if test="@site or @place or @group"><p class="meta"><xsl:apply-templates select="." mode="where"/></p></xsl:if>
      </div>
    </li>
  </xsl:template>

  <!-- Forms, since what was searched for goes along. -->
  <xsl:template match="device-list" mode="pages">
    <xsl:if test="@next or @later">
      <nav class="pages">
        <xsl:attribute name="aria-label"><m:t>Pages of the list</m:t></xsl:attribute>
        <xsl:if test="@later">
          <form method="get" action="{/page/@base}/devices">
            <xsl:apply-templates select="@search | @site | @group | @sort" mode="carried"/>
            <button class="button button-quiet" type="submit"><m:t note="To the first page of a long list">Back to the beginning</m:t></button>
          </form>
        </xsl:if>
        <xsl:if test="@next">
          <form method="get" action="{/page/@base}/devices">
            <xsl:apply-templates select="@search | @site | @group | @sort" mode="carried"/>
            <input type="hidden" name="after" value="{@next}"/>
            <button class="button" type="submit"><m:t note="To the next page of a long list">Next page</m:t></button>
          </form>
        </xsl:if>
      </nav>
    </xsl:if>
  </xsl:template>

  <xsl:template match="@*" mode="carried"><input type="hidden" name="{name()}" value="{.}"/></xsl:template>

</xsl:stylesheet>
