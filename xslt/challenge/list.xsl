<?xml version="1.0" encoding="UTF-8"?>
<!-- The contract desk: contested estimates that wait. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>

  <xsl:template match="page" mode="title"><m:t note="Page of staff">Contested estimates</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>Customers whose counter shows less than we estimated, the longest waiting first.</m:t></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="challenge-list"/></xsl:template>

  <xsl:template match="challenge-list">
    <xsl:apply-templates select="done"/>
    <ul class="list"><xsl:apply-templates select="task"/></ul>
    <p><a class="more" href="{/page/@base}/desk/readings"><m:t>Readings that wait for a decision</m:t></a></p>
  </xsl:template>
  <xsl:template match="challenge-list[not(task)]">
    <xsl:apply-templates select="done"/>
    <div class="empty">
      <xsl:call-template name="illustration"><xsl:with-param name="name" select="'empty-search'"/></xsl:call-template>
      <h2><m:t>Nothing waits</m:t></h2>
      <p><m:t>When a customer contests an estimate, it stands here.</m:t></p>
      <p class="actions"><a class="button" href="{/page/@base}/desk/readings"><m:t>Readings that wait for a decision</m:t></a></p>
    </div>
  </xsl:template>

  <xsl:template match="task">
    <li>
      <div class="main">
        <p class="name"><a href="{/page/@base}/desk/challenges/{@id}"><bdi dir="ltr"><xsl:value-of select="@serial"/></bdi><xsl:text> </xsl:text><bdi><xsl:value-of select="@model"/></bdi></a></p>
        <p class="meta"><bdi><xsl:value-of select="@customer"/></bdi><xsl:text>, </xsl:text><bdi dir="ltr"><xsl:value-of select="@number"/></bdi></p>
      </div>
      <p class="meta"><xsl:value-of select="l:relative(@opened, /page/@now)"/><xsl:if test="@photo"><xsl:text>, </xsl:text><m:t note="Beside a contested estimate">with a photo</m:t></xsl:if></p>
    </li>
  </xsl:template>

</xsl:stylesheet>
