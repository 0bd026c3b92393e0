<?xml version="1.0" encoding="UTF-8"?>
<!-- Ordering: find the device, choose what fits it, say where it goes; what the portal asks back (CON-1, CON-2). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>
  <xsl:import href="new-offers.xsl"/>
  <xsl:import href="new-asks.xsl"/>

  <xsl:template match="page" mode="title"><m:t>Order consumables</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>Name the device; the portal knows what fits it and what your contract includes.</m:t></xsl:template>
  <xsl:template match="page[order-new/order-device]" mode="lead"><m:t>Choose how many you need. You can cancel the order until it is shipped.</m:t></xsl:template>
  <xsl:template match="page" mode="crumbs"><li><a href="{@base}/orders"><m:t note="Title of a page: orders of consumables">Orders</m:t></a></li></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="order-new"/></xsl:template>

  <xsl:template match="order-new[not(order-device)]">
    <form class="form" method="get" action="{/page/@base}/orders/new" role="search">
      <div class="field">
        <xsl:if test="@unknown"><xsl:attribute name="class">field field-bad</xsl:attribute></xsl:if>
        <label for="serial"><m:t>Serial number of the device</m:t></label>
        <p class="hint" id="hint-serial"><m:t>It stands on a label at the device’s front or back.</m:t></p>
        <xsl:if test="@unknown">
          <p class="problem" id="problem-serial">
            <xsl:call-template name="icon"><xsl:with-param name="name" select="'warning'"/></xsl:call-template>
            <span><m:t>None of the devices you look after has this serial number. Compare it with the label, or choose from the list.</m:t></span>
          </p>
        </xsl:if>
        <input id="serial" name="serial" type="text" value="{@serial}" maxlength="80" dir="ltr" autocapitalize="characters" aria-describedby="hint-serial"/>
      </div>
      <p class="actions"><button class="button" type="submit"><m:t>Show what fits</m:t></button></p>
    </form>
    <xsl:if test="device">
      <section class="section" aria-labelledby="devices">
        <h2 id="devices"><m:t>Or choose from your devices</m:t></h2>
        <ul class="list"><xsl:apply-templates select="device"/></ul>
        <xsl:if test="@total &gt; count(device)"><p><a class="more" href="{/page/@base}/devices"><m:t>All devices</m:t></a></p></xsl:if>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="device">
    <li>
      <div class="main">
        <a class="name" href="{/page/@base}/orders/new?device={@id}"><bdi dir="ltr"><xsl:value-of select="@serial"/></bdi></a>
        <xsl:text> </xsl:text><bdi><xsl:value-of select="@model"/></bdi>
        <p class="meta">
          <xsl:if test="@site"><bdi><xsl:value-of select="@site"/></bdi></xsl:if>
          <xsl:if test="@place"><xsl:if test="@site"><xsl:text> · </xsl:text></xsl:if><bdi><xsl:value-of select="@place"/></bdi></xsl:if>
        </p>
      </div>
    </li>
  </xsl:template>

  <xsl:template match="order-new">
    <xsl:apply-templates select="form"/>
  </xsl:template>

  <!-- A device that nothing fits has a way on, and no form. -->
  <xsl:template match="order-new[order-device and not(order-device/offer)]">
    <div class="empty">
      <xsl:call-template name="illustration"><xsl:with-param name="name" select="'toner-cartridge'"/></xsl:call-template>
      <h2><m:t>We know no consumables for this device</m:t></h2>
      <p><m:t>Your support centre finds what fits <bdi dir="ltr"><m:arg name="serial" select="order-device/@serial"/></bdi> and sends it.</m:t></p>
      <p class="actions"><a class="button" href="{/page/@base}/centre"><m:t>Reach the support centre</m:t></a></p>
    </div>
  </xsl:template>

  <xsl:template match="form[@name = 'order']">
    <xsl:if test="problem | field/problem"><xsl:apply-templates select="." mode="summary"/></xsl:if>
    <form class="form" method="post" action="{@action}" novalidate="novalidate">
      <xsl:apply-templates select="@token | @key" mode="hidden"/>
      <xsl:apply-templates select=".." mode="asks"/>
      <xsl:apply-templates select="field[@name = 'line']"/>
      <h2><m:t>Delivery</m:t></h2>
      <xsl:apply-templates select="field[not(@name = 'line')]"/>
      <p class="actions"><button class="button" type="submit"><m:t>Send the order</m:t></button></p>
    </form>
  </xsl:template>

  <xsl:template match="field[@name = 'line']">
    <div id="field-line">
      <xsl:if test="problem"><xsl:attribute name="class">field field-bad</xsl:attribute></xsl:if>
      <xsl:if test="problem">
        <p class="problem">
          <xsl:call-template name="icon"><xsl:with-param name="name" select="'warning'"/></xsl:call-template>
          <span><xsl:apply-templates select="problem"/></span>
        </p>
      </xsl:if>
      <xsl:apply-templates select="../../order-device"/>
    </div>
  </xsl:template>

  <xsl:template match="field[@name = 'line']" mode="label"><m:t>What you need</m:t></xsl:template>
  <xsl:template match="field[@name = 'site']" mode="label"><m:t>Deliver to</m:t></xsl:template>
  <xsl:template match="field[@name = 'contact']" mode="label"><m:t>Who receives it</m:t></xsl:template>
  <xsl:template match="field[@name = 'phone']" mode="label"><m:t>Telephone for the driver</m:t></xsl:template>
  <xsl:template match="field[@name = 'instruction']" mode="label"><m:t>How to find the door</m:t></xsl:template>
  <xsl:template match="field[@name = 'instruction']" mode="hint"><m:t>Gate, floor, hours: whatever the driver should know.</m:t></xsl:template>
  <xsl:template match="option[../@name = 'site']"><xsl:value-of select="@label"/></xsl:template>

  <xsl:template match="problem[@code = 'order.empty']"><m:t>Choose how many you need of at least one article.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'order.unfit']"><m:t>One of the articles does not fit its device any more. The list below shows what does; choose again.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'order.too-many']"><m:t>At most <m:arg name="most" select="l:number(@most)"/> pieces of an article go into one order. For more, speak with your support centre.</m:t></xsl:template>

</xsl:stylesheet>
