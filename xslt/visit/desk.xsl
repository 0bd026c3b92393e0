<?xml version="1.0" encoding="UTF-8"?>
<!-- Open visits of a portal, for staff who propose dates and close them. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>

  <xsl:template match="page" mode="title"><m:t note="Title of a page: visits of technicians">Visits</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>Visits without a date first, then by date.</m:t></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="visit-desk/done"/></xsl:template>
  <xsl:template match="page" mode="wide"><xsl:apply-templates select="visit-desk"/></xsl:template>

  <xsl:template match="visit-desk"><ul class="list"><xsl:apply-templates select="visit"/></ul></xsl:template>
  <xsl:template match="visit-desk[not(visit)]">
    <div class="empty">
      <xsl:call-template name="illustration"><xsl:with-param name="name" select="'empty-search'"/></xsl:call-template>
      <h2><m:t>Nobody to visit</m:t></h2>
      <p><m:t>As soon as a customer asks for a technician, it stands here.</m:t></p>
    </div>
  </xsl:template>

  <xsl:template match="visit">
    <li>
      <div class="main">
        <p class="name"><bdi dir="ltr"><xsl:value-of select="@serial"/></bdi><xsl:text> </xsl:text><xsl:apply-templates select="." mode="state"/></p>
        <p class="meta"><bdi><xsl:value-of select="@customer"/></bdi><xsl:text> · </xsl:text><bdi dir="ltr"><xsl:value-of select="@number"/></bdi><xsl:text> · </xsl:text><xsl:apply-templates select="." mode="where"/></p>
        <p><xsl:apply-templates select="." mode="when"/></p>
        <p class="typed" dir="auto"><xsl:value-of select="@reason"/></p>
        <xsl:if test="@wish"><p class="typed" dir="auto"><xsl:value-of select="@wish"/></p></xsl:if>
      </div>
      <div class="aside">
        <xsl:apply-templates select="form[@name = 'confirm']" mode="button"/>
        <xsl:apply-templates select="form[@name = 'propose']"/>
        <xsl:apply-templates select="form[@name = 'done'] | form[@name = 'cancel']" mode="button"/>
      </div>
    </li>
  </xsl:template>

  <!-- Many of them stand on the page: each field has its visit in its id. -->
  <xsl:template match="form">
    <form method="post" action="{@action}" class="inline-form" novalidate="novalidate">
      <xsl:apply-templates select="@token | @key" mode="hidden"/>
      <xsl:apply-templates select="field" mode="short"/>
      <button class="button button-quiet" type="submit"><xsl:apply-templates select="." mode="submit"/></button>
    </form>
  </xsl:template>
  <xsl:template match="field" mode="short">
    <p>
      <label for="{@name}-{../../@id}"><xsl:apply-templates select="." mode="label"/></label><xsl:text> </xsl:text>
      <input id="{@name}-{../../@id}" name="{@name}" type="{@type}" value="{@value}">
        <xsl:if test="problem"><xsl:attribute name="aria-invalid">true</xsl:attribute><xsl:attribute name="aria-describedby"><xsl:value-of select="concat('problem-', @name, '-', ../../@id)"/></xsl:attribute></xsl:if>
      </input>
    </p>
    <xsl:if test="problem"><p class="problem" role="alert" id="problem-{@name}-{../../@id}"><xsl:apply-templates select="problem"/></p></xsl:if>
  </xsl:template>

</xsl:stylesheet>
