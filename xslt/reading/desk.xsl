<?xml version="1.0" encoding="UTF-8"?>
<!-- Unlikely readings that were confirmed: the contract desk decides (MET-5). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>

  <xsl:template match="page" mode="title"><m:t note="Page of staff">Readings to check</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>Far from what the device usually prints, and confirmed by who sent them. The oldest first.</m:t></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="reading-desk/done"/></xsl:template>
  <xsl:template match="page" mode="wide"><xsl:apply-templates select="reading-desk"/></xsl:template>

  <xsl:template match="done[@code = 'reading-accepted']" mode="words"><m:t>The reading is accepted.</m:t></xsl:template>
  <xsl:template match="done[@code = 'reading-rejected']" mode="words"><m:t>The reading is rejected; who sent it gets a mail.</m:t></xsl:template>

  <xsl:template match="reading-desk"><ul class="list"><xsl:apply-templates select="waiting"/></ul></xsl:template>
  <xsl:template match="reading-desk[not(waiting)]">
    <div class="empty">
      <xsl:call-template name="illustration"><xsl:with-param name="name" select="'empty-search'"/></xsl:call-template>
      <h2><m:t>No reading waits</m:t></h2>
      <p><m:t>As soon as somebody confirms an unlikely reading, it stands here.</m:t></p>
    </div>
  </xsl:template>

  <xsl:template match="waiting">
    <li>
      <div class="main">
        <p class="name"><bdi dir="ltr"><xsl:value-of select="@serial"/></bdi><xsl:text> </xsl:text><bdi dir="ltr"><xsl:value-of select="@model"/></bdi></p>
        <p class="meta"><a href="{/page/@base}/desk/customers/{@customer}"><bdi><xsl:value-of select="@customer-name"/></bdi></a><xsl:text> · </xsl:text><bdi dir="ltr"><xsl:value-of select="@customer-number"/></bdi></p>
        <p class="meta">
          <xsl:value-of select="l:day(@on)"/><xsl:text> · </xsl:text><xsl:apply-templates select="@source" mode="reading"/>
          <xsl:if test="@person"><xsl:text>, </xsl:text><bdi><xsl:value-of select="@person"/></bdi></xsl:if>
          <xsl:text>, </xsl:text><xsl:value-of select="l:instant(@at, /page/@zone, 'medium')"/>
        </p>
        <div class="table-scroll" role="group" aria-label="{@serial}" tabindex="0"><table class="table">
          <thead><tr><th scope="col"><m:t>Counter</m:t></th><th scope="col" class="number"><m:t note="The reading before this one">Before</m:t></th><th scope="col" class="number"><m:t note="This reading">Now</m:t></th><th scope="col" class="number"><m:t>Pages</m:t></th></tr></thead>
          <tbody><xsl:apply-templates select="value"/></tbody>
        </table></div>
      </div>
      <div class="aside"><xsl:apply-templates select="form"/></div>
    </li>
  </xsl:template>
  <xsl:template match="value">
    <tr>
      <th scope="row"><xsl:apply-templates select="@register" mode="register"/></th>
      <td class="number"><xsl:if test="@before"><xsl:value-of select="l:number(@before)"/></xsl:if></td>
      <td class="number"><xsl:value-of select="l:number(@count)"/></td>
      <td class="number"><xsl:if test="@pages"><xsl:value-of select="l:number(@pages)"/></xsl:if></td>
    </tr>
  </xsl:template>

  <xsl:template match="form">
    <form method="post" action="{@action}">
      <xsl:apply-templates select="@token | @key" mode="hidden"/>
      <button class="button" type="submit"><m:t note="Button of staff: a reading is right">Accept</m:t></button>
    </form>
  </xsl:template>
  <xsl:template match="form[@name = 'reject']">
    <form method="post" action="{@action}">
      <xsl:apply-templates select="@token | @key" mode="hidden"/>
      <button class="button button-quiet" type="submit"><m:t note="Button of staff: a reading is wrong">Reject</m:t></button>
    </form>
  </xsl:template>

</xsl:stylesheet>
