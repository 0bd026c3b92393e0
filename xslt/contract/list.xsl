<?xml version="1.0" encoding="UTF-8"?>
<!-- The contracts somebody sees, running ones first (DEV-4). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="../lib/contract.xsl"/>

  <xsl:template match="page" mode="title"><m:t note="Title of a page">Contracts</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>What you have agreed with us, for which devices, and until when.</m:t></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="contract-list"/></xsl:template>

  <xsl:template match="contract-list">
    <ul class="list"><xsl:apply-templates select="contract"/></ul>
    <xsl:if test="/page/viewer/right[@name = 'invoices']">
      <p><a class="more" href="{/page/@base}/invoices"><m:t>Invoices</m:t></a></p>
    </xsl:if>
  </xsl:template>

  <xsl:template match="contract-list[not(contract)]">
    <div class="empty">
      <xsl:call-template name="illustration"><xsl:with-param name="name" select="'empty-guides'"/></xsl:call-template>
      <xsl:choose>
        <xsl:when test="/page/viewer/right[@name = 'everything']">
          <h2><m:t>No contract is registered yet</m:t></h2>
          <p><m:t>As soon as a contract with your company is signed, it stands here. Your support centre knows when that is.</m:t></p>
          <p class="actions"><a class="button" href="{/page/@base}/centre"><m:t>Reach the support centre</m:t></a></p>
        </xsl:when>
        <xsl:otherwise>
          <h2><m:t>No contract of your devices</m:t></h2>
          <p><m:t>You see the contracts of devices that are assigned to you. An administrator of your company assigns them.</m:t></p>
          <p class="actions"><a class="button" href="{/page/@base}/devices"><m:t>Your devices</m:t></a></p>
        </xsl:otherwise>
      </xsl:choose>
    </div>
  </xsl:template>

  <xsl:template match="contract">
    <li>
      <div class="main">
        <a class="name" href="{/page/@base}/contracts/{@id}"><bdi dir="ltr"><xsl:value-of select="@number"/></bdi></a>
        <xsl:text> </xsl:text>
        <xsl:call-template name="contract-type"><xsl:with-param name="code" select="@type"/></xsl:call-template>
        <p class="meta">
          <xsl:apply-templates select="." mode="span"/>
          <xsl:text> · </xsl:text>
          <m:n count="@devices"><m:one>One device</m:one><m:other><m:arg name="n" select="l:number(@devices)"/> devices</m:other></m:n>
        </p>
      </div>
      <xsl:apply-templates select="." mode="state"/>
    </li>
  </xsl:template>

</xsl:stylesheet>
