<?xml version="1.0" encoding="UTF-8"?>
<!-- One request for a move or a removal, device by device. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>

  <xsl:template match="page" mode="title">
    <xsl:choose>
      <xsl:when test="move-page/@kind = 'removal'"><m:t note="A request to take devices away, with its number">Removal <bdi dir="ltr"><m:arg name="number" select="move-page/@number"/></bdi></m:t></xsl:when>
      <xsl:otherwise><m:t note="A request to move devices, with its number">Move <bdi dir="ltr"><m:arg name="number" select="move-page/@number"/></bdi></m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="page" mode="crumbs"><li><a href="{@base}/moves"><m:t note="Title of a page: devices that are moved or removed">Moves</m:t></a></li></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="move-page"/></xsl:template>

  <xsl:template match="move-page">
    <xsl:apply-templates select="done"/>
    <dl class="pairs">
      <div><dt><m:t>Asked for</m:t></dt><dd>
        <xsl:choose>
          <xsl:when test="@person != ''"><m:t><m:arg name="at" select="l:instant(@created, /page/@zone)"/>, by <bdi><m:arg name="name" select="@person"/></bdi></m:t></xsl:when>
          <xsl:otherwise><xsl:value-of select="l:instant(@created, /page/@zone)"/></xsl:otherwise>
        </xsl:choose>
      </dd></div>
      <div><dt><m:t>Who is there on the day</m:t></dt><dd><bdi><xsl:value-of select="@contact"/></bdi><xsl:if test="@phone != ''"><xsl:text>, </xsl:text><bdi dir="ltr"><xsl:value-of select="@phone"/></bdi></xsl:if></dd></div>
      <xsl:if test="@receipt"><div><dt><m:t>Receipt</m:t></dt><dd><a href="{/page/@base}/receipts?number={@receipt}" dir="ltr"><xsl:value-of select="@receipt"/></a></dd></div></xsl:if>
    </dl>
    <xsl:apply-templates select="move-line"/>
  </xsl:template>

  <xsl:template match="move-line">
    <section class="section" aria-labelledby="line-{@number}">
      <h2 id="line-{@number}"><a href="{/page/@base}/devices/{@device}" dir="ltr"><xsl:value-of select="@serial"/></a><xsl:text> </xsl:text><bdi><xsl:value-of select="@model"/></bdi></h2>
      <p><xsl:apply-templates select="." mode="state"/><xsl:text> </xsl:text><xsl:apply-templates select="." mode="when"/></p>
      <dl class="pairs">
        <xsl:if test="@from"><div><dt><m:t note="Where a device is fetched">From</m:t></dt><dd><bdi><xsl:value-of select="@from"/></bdi></dd></div></xsl:if>
        <xsl:if test="@site"><div><dt><m:t note="Where a device is brought">To</m:t></dt><dd><bdi><xsl:value-of select="@site"/></bdi><xsl:text>, </xsl:text><bdi><xsl:value-of select="@town"/></bdi><xsl:if test="@place != ''"><xsl:text>, </xsl:text><bdi><xsl:value-of select="@place"/></bdi></xsl:if></dd></div></xsl:if>
        <xsl:if test="@access != ''"><div><dt><m:t>How one gets to it</m:t></dt><dd class="typed"><bdi><xsl:value-of select="@access"/></bdi></dd></div></xsl:if>
        <div><dt><m:t>Last reading</m:t></dt><dd>
          <xsl:choose>
            <xsl:when test="@read"><xsl:value-of select="l:day(@read)"/></xsl:when>
            <xsl:otherwise><m:t note="No reading of a device yet">None yet</m:t></xsl:otherwise>
          </xsl:choose>
        </dd></div>
      </dl>
      <xsl:if test="form">
        <xsl:if test="/page/viewer/right[@name = 'readings'] and /page/feature[@name = 'readings']">
          <p><a class="more" href="{/page/@base}/devices/{@device}/readings/new"><m:t>Report the last reading before it goes</m:t></a></p>
        </xsl:if>
        <xsl:apply-templates select="form"/>
      </xsl:if>
    </section>
  </xsl:template>

  <xsl:template match="form">
    <form method="post" action="{@action}">
      <xsl:apply-templates select="@token | @key" mode="hidden"/><xsl:apply-templates select="field"/>
      <p class="actions"><button class="button button-quiet" type="submit"><m:t note="Button: a device is not moved after all">Leave it where it is</m:t></button></p>
    </form>
  </xsl:template>

</xsl:stylesheet>
