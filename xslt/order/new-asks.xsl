<?xml version="1.0" encoding="UTF-8"?>
<!-- What the portal asks back before it takes an order: each question has a box to tick (CON-2). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:template match="order-new" mode="asks">
    <xsl:for-each select="sure"><input type="hidden" name="sure" value="{@ticket}"/></xsl:for-each>
    <xsl:if test="ask">
      <div class="callout callout-warn problems" role="alert" aria-labelledby="asks" tabindex="-1" autofocus="autofocus">
        <xsl:call-template name="icon"><xsl:with-param name="name" select="'warning'"/></xsl:call-template>
        <div>
          <h2 id="asks"><m:t>Before we take this order</m:t></h2>
          <p><m:t>Nothing is ordered yet. Change the quantities below, or tick what is as you want it, and send the order again.</m:t></p>
          <xsl:apply-templates select="ask"/>
        </div>
      </div>
    </xsl:if>
  </xsl:template>

  <xsl:template match="ask">
    <label class="choice">
      <input type="checkbox" name="sure" value="{@ticket}"/>
      <span><xsl:apply-templates select="." mode="words"/></span>
    </label>
  </xsl:template>

  <xsl:template match="ask[@code = 'order.on-way']" mode="words">
    <xsl:variable name="name"><xsl:apply-templates select="." mode="article-name"/></xsl:variable>
    <m:t><m:arg name="article" select="$name"/> for <bdi dir="ltr"><m:arg name="serial" select="@serial"/></bdi> is already on its way: <a href="{/page/@base}/orders/{on-way/@id}"><bdi dir="ltr"><m:arg name="number" select="on-way/@number"/></bdi></a> of <m:arg name="day" select="l:instant(on-way/@at, /page/@zone, 'medium')"/>. I need more all the same.</m:t>
  </xsl:template>
  <xsl:template match="ask[@code = 'order.early']" mode="words">
    <xsl:variable name="name"><xsl:apply-templates select="." mode="article-name"/></xsl:variable>
    <m:t><m:arg name="article" select="$name"/> for <bdi dir="ltr"><m:arg name="serial" select="@serial"/></bdi> came with <a href="{/page/@base}/orders/{last/@id}"><bdi dir="ltr"><m:arg name="number" select="last/@number"/></bdi></a> and should last until <m:arg name="day" select="l:day(@until)"/>. I need more already, for instance because one was damaged.</m:t>
  </xsl:template>
  <xsl:template match="ask[@code = 'order.charged']" mode="words">
    <xsl:variable name="name"><xsl:apply-templates select="." mode="article-name"/></xsl:variable>
    <m:n count="@quantity">
      <m:one>One <m:arg name="article" select="$name"/> for <bdi dir="ltr"><m:arg name="serial" select="@serial"/></bdi> is beyond what the contract includes and costs <m:arg name="amount" select="l:money(@amount, @currency)"/> before tax. I agree.</m:one>
      <m:other><m:arg name="n" select="l:number(@quantity)"/> × <m:arg name="article" select="$name"/> for <bdi dir="ltr"><m:arg name="serial" select="@serial"/></bdi> are beyond what the contract includes and cost <m:arg name="amount" select="l:money(@amount, @currency)"/> before tax. I agree.</m:other>
    </m:n>
  </xsl:template>
  <xsl:template match="ask[@code = 'order.quote']" mode="words">
    <xsl:variable name="name"><xsl:apply-templates select="." mode="article-name"/></xsl:variable>
    <m:n count="@quantity">
      <m:one>One <m:arg name="article" select="$name"/> for <bdi dir="ltr"><m:arg name="serial" select="@serial"/></bdi> is beyond what the contract includes. Send me a quote for it.</m:one>
      <m:other><m:arg name="n" select="l:number(@quantity)"/> × <m:arg name="article" select="$name"/> for <bdi dir="ltr"><m:arg name="serial" select="@serial"/></bdi> are beyond what the contract includes. Send me a quote for them.</m:other>
    </m:n>
  </xsl:template>

</xsl:stylesheet>
