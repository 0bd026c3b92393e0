<?xml version="1.0" encoding="UTF-8"?>
<!-- Mails about orders of consumables, stock that runs low, and empties. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:template match="mail[@event = 'order-waiting']" mode="subject"><m:t>Order <m:arg name="number" select="@number"/> waits for your approval</m:t></xsl:template>
  <xsl:template match="mail[@event = 'order-waiting']" mode="said"><m:t><bdi><m:arg name="name" select="@name"/></bdi> has ordered consumables for <bdi><m:arg name="customer" select="@customer"/></bdi>. Nothing is sent until an administrator approves the order.</m:t></xsl:template>
  <xsl:template match="mail[@event = 'order-waiting']" mode="button"><m:t>Look at the order</m:t></xsl:template>

  <xsl:template match="mail[@event = 'order-state']" mode="subject">
    <xsl:choose>
      <xsl:when test="@state = 'waiting'"><m:t>Order <m:arg name="number" select="@number"/> waits for approval</m:t></xsl:when>
      <xsl:when test="@state = 'received'"><m:t>Order <m:arg name="number" select="@number"/> is with us</m:t></xsl:when>
      <xsl:when test="@state = 'shipped'"><m:t>Order <m:arg name="number" select="@number"/> is on its way</m:t></xsl:when>
      <xsl:when test="@state = 'delivered'"><m:t>Order <m:arg name="number" select="@number"/> was delivered</m:t></xsl:when>
      <xsl:when test="@state = 'refused'"><m:t>Order <m:arg name="number" select="@number"/> was refused</m:t></xsl:when>
      <xsl:otherwise><m:t>Order <m:arg name="number" select="@number"/> was cancelled</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="mail[@event = 'order-state']" mode="said">
    <xsl:choose>
      <xsl:when test="@state = 'waiting'"><m:t>Your order for the site <bdi><m:arg name="site" select="@site"/></bdi> waits until an administrator of your company approves it. You get a mail as soon as that is decided.</m:t></xsl:when>
      <xsl:when test="@state = 'received'"><m:t>We have your order for the site <bdi><m:arg name="site" select="@site"/></bdi>. You can cancel it until it is shipped.</m:t></xsl:when>
      <xsl:when test="@state = 'shipped' and string(@to)"><m:t>Your order for the site <bdi><m:arg name="site" select="@site"/></bdi> is shipped. It should arrive on <m:arg name="day" select="l:day(@to, 'full')"/>.</m:t></xsl:when>
      <xsl:when test="@state = 'shipped'"><m:t>Your order for the site <bdi><m:arg name="site" select="@site"/></bdi> is shipped.</m:t></xsl:when>
      <xsl:when test="@state = 'delivered'"><m:t>Your order was delivered to the site <bdi><m:arg name="site" select="@site"/></bdi>.</m:t></xsl:when>
      <xsl:when test="@state = 'refused'"><m:t>An administrator of your company has refused your order for the site <bdi><m:arg name="site" select="@site"/></bdi>. Nothing will be sent.</m:t></xsl:when>
      <xsl:otherwise><m:t>Your order for the site <bdi><m:arg name="site" select="@site"/></bdi> was cancelled. Nothing will be sent, and nothing is invoiced.</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="mail[@event = 'order-state']" mode="button"><m:t>Look at the order</m:t></xsl:template>
  <xsl:template match="mail[@event = 'order-state'][string(@courier)]" mode="more"><m:t>Sent with <bdi><m:arg name="courier" select="@courier"/></bdi>; the order’s page leads to where the parcel is.</m:t></xsl:template>
  <xsl:template match="mail[@event = 'order-state'][string(@reason)]" mode="more"><m:t>The reason given: <bdi><m:arg name="reason" select="@reason"/></bdi></m:t></xsl:template>

  <xsl:template match="mail[@event = 'stock-low']" mode="subject"><m:t>Consumables run low at <m:arg name="site" select="@site"/></m:t></xsl:template>
  <xsl:template match="mail[@event = 'stock-low']" mode="said">
    <m:n count="@articles">
      <m:one>At the site <bdi><m:arg name="site" select="@site"/></bdi> one article runs low. From the list of the stock it is one step to the order.</m:one>
      <m:other>At the site <bdi><m:arg name="site" select="@site"/></bdi> <m:arg name="n" select="l:number(@articles)"/> articles run low. From the list of the stock it is one step to the order.</m:other>
    </m:n>
  </xsl:template>
  <xsl:template match="mail[@event = 'stock-low']" mode="button"><m:t>Look at the stock</m:t></xsl:template>

  <xsl:template match="mail[@event = 'return-state']" mode="subject">
    <xsl:choose>
      <xsl:when test="@state = 'planned'"><m:t>Your empties: the day is planned</m:t></xsl:when>
      <xsl:when test="@state = 'fetched'"><m:t>Your empties were fetched</m:t></xsl:when>
      <xsl:otherwise><m:t>Your empties are not fetched</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="mail[@event = 'return-state']" mode="said">
    <xsl:choose>
      <xsl:when test="@state = 'planned' and string(@to)"><m:t>We fetch your empties on <m:arg name="day" select="l:day(@to, 'full')"/>. Keep the boxes where the driver can see them.</m:t></xsl:when>
      <xsl:when test="@state = 'fetched'"><m:t>Thank you for giving your empties back.</m:t></xsl:when>
      <xsl:otherwise><m:t>The collection of your empties was called off. Ask for another day whenever it suits you.</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="mail[@event = 'return-state']" mode="button"><m:t>Look at your collections</m:t></xsl:template>

</xsl:stylesheet>
