<?xml version="1.0" encoding="UTF-8"?>
<!-- The devices or services somebody sees: searched, filtered, sorted, fifty a page, to be chosen for what comes next (DEV-1, DEV-6). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>
  <xsl:import href="filters.xsl"/>

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
    <xsl:apply-templates select="done"/>
    <xsl:apply-templates select="." mode="filters"/>
    <xsl:apply-templates select="." mode="count"/>
    <xsl:choose>
      <xsl:when test="action">
        <form class="choose" method="get" action="{/page/@base}/devices/change">
          <ul class="list devices"><xsl:apply-templates select="device"/></ul>
          <p class="actions choose-actions">
            <span><m:t note="Stands before buttons: what to do with the devices that are ticked">With the chosen ones:</m:t></span>
            <xsl:apply-templates select="action"/>
          </p>
        </form>
      </xsl:when>
      <xsl:otherwise><ul class="list devices"><xsl:apply-templates select="device"/></ul></xsl:otherwise>
    </xsl:choose>
    <xsl:apply-templates select="." mode="pages"/>
    <xsl:apply-templates select="." mode="file"/>
  </xsl:template>

  <!-- Each button takes what is ticked to a page of its own. -->
  <xsl:template match="action">
    <button class="button button-quiet" type="submit">
      <xsl:choose>
        <xsl:when test="@name = 'report'"><xsl:attribute name="formaction"><xsl:value-of select="concat(/page/@base, '/readings/due')"/></xsl:attribute><m:t note="Button">Report readings</m:t></xsl:when>
        <xsl:when test="@name = 'order'"><xsl:attribute name="formaction"><xsl:value-of select="concat(/page/@base, '/orders/new')"/></xsl:attribute><m:t note="Button">Order consumables</m:t></xsl:when>
        <xsl:when test="@name = 'move'"><xsl:attribute name="formaction"><xsl:value-of select="concat(/page/@base, '/moves/new')"/></xsl:attribute><m:t note="Button">Move them</m:t></xsl:when>
        <xsl:otherwise><m:t note="Button: corrects where devices stand and which group they are in">Change place or group</m:t></xsl:otherwise>
      </xsl:choose>
    </button>
  </xsl:template>

  <xsl:template match="device-list" mode="file">
    <form class="inline-form" method="get" action="{/page/@base}/devices.csv">
      <xsl:apply-templates select="@search | @site | @group | @show | @sort" mode="carried"/>
      <button class="button button-quiet" type="submit"><xsl:call-template name="icon"><xsl:with-param name="name" select="'download'"/></xsl:call-template><m:t note="Button: the list as a file for a spreadsheet">Save the list as CSV</m:t></button>
    </form>
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
  <xsl:template match="device-list[not(device or @search or @site or @group or @show or @later)]">
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
      <xsl:if test="../action"><input class="pick" type="checkbox" name="device" value="{@id}" aria-labelledby="device-{@id}"/></xsl:if>
      <div class="main">
        <a class="name" id="device-{@id}" href="{/page/@base}/devices/{@id}"><bdi dir="ltr"><xsl:value-of select="@serial"/></bdi></a>
        <xsl:text> </xsl:text><xsl:apply-templates select="." mode="model"/>
        <xsl:if test="@site or @place or @group"><p class="meta"><xsl:apply-templates select="." mode="where"/></p></xsl:if>
      </div>
      <xsl:if test="@state or @moving">
        <div class="device-state">
          <xsl:apply-templates select="@state" mode="device"/>
          <xsl:if test="@moving"><xsl:text> </xsl:text><span class="state state-info"><m:t note="State of a device: it is being moved or removed">On the move</m:t></span></xsl:if>
          <xsl:apply-templates select="." mode="readings"/>
        </div>
      </xsl:if>
    </li>
  </xsl:template>

  <!-- Last reading and the next: a day each, and what the counter showed. -->
  <xsl:template match="device" mode="readings">
    <xsl:if test="@read or @due">
      <p class="meta">
        <xsl:choose>
          <xsl:when test="@count"><m:n count="@count">
            <m:one>Last reading: one page on <m:arg name="day" select="l:day(@read, 'medium')"/></m:one>
            <m:other>Last reading: <m:arg name="n" select="l:number(@count)"/> pages on <m:arg name="day" select="l:day(@read, 'medium')"/></m:other>
          </m:n></xsl:when>
          <xsl:when test="@read"><m:t>Last reading on <m:arg name="day" select="l:day(@read, 'medium')"/></m:t></xsl:when>
        </xsl:choose>
        <xsl:if test="@read and @due"><br/></xsl:if>
        <xsl:if test="@due"><xsl:apply-templates select="." mode="when"/><xsl:text> · </xsl:text><xsl:value-of select="l:day(@due, 'medium')"/></xsl:if>
      </p>
    </xsl:if>
  </xsl:template>

  <!-- Forms, since what was searched for goes along. -->
  <xsl:template match="device-list" mode="pages">
    <xsl:if test="@next or @later">
      <nav class="pages">
        <xsl:attribute name="aria-label"><m:t>Pages of the list</m:t></xsl:attribute>
        <xsl:if test="@later">
          <form method="get" action="{/page/@base}/devices">
            <xsl:apply-templates select="@search | @site | @group | @show | @sort" mode="carried"/>
            <button class="button button-quiet" type="submit"><m:t note="To the first page of a long list">Back to the beginning</m:t></button>
          </form>
        </xsl:if>
        <xsl:if test="@next">
          <form method="get" action="{/page/@base}/devices">
            <xsl:apply-templates select="@search | @site | @group | @show | @sort" mode="carried"/>
            <input type="hidden" name="after" value="{@next}"/>
            <button class="button" type="submit"><m:t note="To the next page of a long list">Next page</m:t></button>
          </form>
        </xsl:if>
      </nav>
    </xsl:if>
  </xsl:template>

  <xsl:template match="@*" mode="carried"><input type="hidden" name="{name()}" value="{.}"/></xsl:template>

</xsl:stylesheet>
