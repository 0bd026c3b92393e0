<?xml version="1.0" encoding="UTF-8"?>
<!-- Visits of a technician, newest first (MOV-2). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>

  <xsl:template match="page" mode="title"><m:t note="Title of a page: visits of technicians">Visits</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>Visits of our technicians to your devices, and which dates wait for your answer.</m:t></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="visits"/></xsl:template>

  <xsl:template match="visits">
    <ul class="list"><xsl:apply-templates select="visit"/></ul>
    <xsl:if test="@next"><p class="actions"><a class="more" href="{/page/@base}/visits?after={@next}"><m:t>Older visits</m:t></a></p></xsl:if>
  </xsl:template>
  <xsl:template match="visits[not(visit)]">
    <div class="empty">
      <xsl:call-template name="illustration"><xsl:with-param name="name" select="'empty-search'"/></xsl:call-template>
      <h2><m:t>No visit is planned</m:t></h2>
      <p><m:t>When a device needs a technician, open its page and ask for a visit there.</m:t></p>
      <p class="actions"><a class="button" href="{/page/@base}/devices"><m:t>Choose a device</m:t></a></p>
    </div>
  </xsl:template>

  <xsl:template match="visit">
    <li>
      <div class="main">
        <p class="name"><a href="{/page/@base}/visits/{@id}"><bdi dir="ltr"><xsl:value-of select="@serial"/></bdi></a></p>
        <p class="meta"><xsl:apply-templates select="." mode="where"/></p>
      </div>
      <div>
        <xsl:apply-templates select="." mode="state"/>
        <p class="meta"><xsl:apply-templates select="." mode="when"/></p>
      </div>
    </li>
  </xsl:template>

</xsl:stylesheet>
