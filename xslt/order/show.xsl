<?xml version="1.0" encoding="UTF-8"?>
<!-- One order: what, where to, where it is, and what can be done about it (CON-3). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>

  <xsl:template match="page" mode="title"><m:t>Order <bdi dir="ltr"><m:arg name="number" select="order-page/order/@number"/></bdi></m:t></xsl:template>
  <xsl:template match="page" mode="lead"><xsl:apply-templates select="order-page/order" mode="next"/></xsl:template>
  <xsl:template match="page" mode="crumbs"><li><a href="{@base}/orders"><m:t note="Title of a page: orders of consumables">Orders</m:t></a></li></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="order-page"/></xsl:template>

  <!-- What happens next, in one sentence. -->
  <xsl:template match="order" mode="next">
    <xsl:choose>
      <xsl:when test="@state = 'waiting'"><m:t>Nothing is sent until an administrator of your company approves the order.</m:t></xsl:when>
      <xsl:when test="@state = 'received'"><m:t>We have the order and check it. You can cancel it until it is shipped.</m:t></xsl:when>
      <xsl:when test="@state = 'approved'"><m:t>The order is being packed. You can still cancel it.</m:t></xsl:when>
      <xsl:when test="@state = 'shipped' and @expected"><m:t>The parcel is on its way. It should arrive on <m:arg name="day" select="l:day(@expected, 'full')"/>.</m:t></xsl:when>
      <xsl:when test="@state = 'shipped'"><m:t>The parcel is on its way.</m:t></xsl:when>
      <xsl:when test="@state = 'delivered'"><m:t>The order was delivered.</m:t></xsl:when>
      <xsl:when test="@state = 'refused'"><m:t>An administrator of your company has refused the order. Nothing will be sent.</m:t></xsl:when>
      <xsl:otherwise><m:t>The order was cancelled. Nothing will be sent, and nothing is invoiced.</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="order-page">
    <xsl:apply-templates select="done"/>
    <xsl:if test="problem"><xsl:apply-templates select="." mode="summary"/></xsl:if>
    <xsl:apply-templates select="order"/>
    <xsl:if test="form[@name = 'approve']">
      <section class="section" aria-labelledby="decide">
        <h2 id="decide"><m:t>Decide</m:t></h2>
        <xsl:apply-templates select="form[@name = 'approve']"/>
        <xsl:apply-templates select="form[@name = 'refuse']"/>
      </section>
    </xsl:if>
    <xsl:if test="form[@name = 'arrived' or @name = 'cancel']">
      <div class="actions"><xsl:apply-templates select="form[@name = 'arrived' or @name = 'cancel']" mode="button"/></div>
    </xsl:if>
    <section class="section" aria-labelledby="history">
      <h2 id="history"><m:t note="Heading: what became of an order">History</m:t></h2>
      <ul class="list"><xsl:apply-templates select="order/entry"/></ul>
      <xsl:if test="@receipt"><p class="hint"><m:t>Receipt <bdi dir="ltr"><m:arg name="number" select="@receipt"/></bdi>: anybody can <a href="{/page/@base}/receipts">check</a> that we have this order, without seeing what is in it.</m:t></p></xsl:if>
    </section>
  </xsl:template>

  <xsl:template match="order">
    <p>
      <xsl:call-template name="order-state"><xsl:with-param name="code" select="@state"/></xsl:call-template>
      <xsl:if test="@on-behalf"><xsl:text> </xsl:text><span class="tag"><m:t>by our staff on your behalf</m:t></span></xsl:if>
    </p>
    <ul class="list"><xsl:apply-templates select="line"/></ul>
    <xsl:apply-templates select="." mode="address"/>
  </xsl:template>

  <xsl:template match="form[@name = 'approve']" mode="submit"><m:t>Approve the order</m:t></xsl:template>
  <xsl:template match="form[@name = 'refuse']" mode="submit"><m:t>Refuse the order</m:t></xsl:template>
  <xsl:template match="form[@name = 'cancel']" mode="submit"><m:t>Cancel the order</m:t></xsl:template>
  <xsl:template match="form[@name = 'arrived']" mode="submit"><m:t>It has arrived</m:t></xsl:template>
  <xsl:template match="field[@name = 'reason']" mode="label"><m:t>Why you refuse it</m:t></xsl:template>

</xsl:stylesheet>
