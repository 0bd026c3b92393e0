<?xml version="1.0" encoding="UTF-8"?>
<!-- One order at the supply desk, and its next state. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>

  <xsl:template match="page" mode="title"><m:t>Order <bdi dir="ltr"><m:arg name="number" select="order-desk-page/order/@number"/></bdi></m:t></xsl:template>
  <xsl:template match="page" mode="lead"><bdi><xsl:value-of select="order-desk-page/@customer"/></bdi><xsl:text>, </xsl:text><bdi dir="ltr"><xsl:value-of select="order-desk-page/@customer-number"/></bdi></xsl:template>
  <xsl:template match="page" mode="crumbs"><li><a href="{@base}/desk/orders"><m:t note="Title of a page of staff">Orders of customers</m:t></a></li></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="order-desk-page"/></xsl:template>

  <xsl:template match="order-desk-page">
    <xsl:apply-templates select="done | order"/>
    <xsl:if test="form">
      <section class="section" aria-labelledby="next">
        <h2 id="next"><m:t>Next state</m:t></h2>
        <xsl:apply-templates select="form"/>
      </section>
    </xsl:if>
    <section class="section" aria-labelledby="history">
      <h2 id="history"><m:t note="Heading: what became of an order">History</m:t></h2>
      <ul class="list"><xsl:apply-templates select="order/entry"/></ul>
    </section>
  </xsl:template>

  <xsl:template match="order">
    <p><xsl:call-template name="order-state"><xsl:with-param name="code" select="@state"/></xsl:call-template></p>
    <ul class="list"><xsl:apply-templates select="line"/></ul>
    <xsl:apply-templates select="." mode="address"/>
  </xsl:template>

  <xsl:template match="form" mode="submit"><m:t>Save</m:t></xsl:template>
  <xsl:template match="field[@name = 'state']" mode="label"><m:t note="Label of a filter: state of orders">State</m:t></xsl:template>
  <xsl:template match="field[@name = 'courier']" mode="label"><m:t>Courier</m:t></xsl:template>
  <xsl:template match="field[@name = 'courier-url']" mode="label"><m:t>Link to the parcel</m:t></xsl:template>
  <xsl:template match="field[@name = 'courier-url']" mode="hint"><m:t>As the courier’s page shows it, beginning with https://</m:t></xsl:template>
  <xsl:template match="field[@name = 'expected']" mode="label"><m:t>Expected</m:t></xsl:template>
  <xsl:template match="field[@name = 'reason']" mode="label"><m:t>Reason of a cancellation</m:t></xsl:template>
  <xsl:template match="field[@name = 'reason']" mode="hint"><m:t>Whoever ordered reads it.</m:t></xsl:template>
  <xsl:template match="option[@value = 'approved']"><m:t ctx="order" note="State of an order: it is being packed">Approved</m:t></xsl:template>
  <xsl:template match="option[@value = 'shipped']"><m:t ctx="order" note="State of an order">Shipped</m:t></xsl:template>
  <xsl:template match="option[@value = 'delivered']"><m:t ctx="order" note="State of an order">Delivered</m:t></xsl:template>
  <xsl:template match="option[@value = 'cancelled']"><m:t ctx="order" note="State of an order">Cancelled</m:t></xsl:template>

</xsl:stylesheet>
