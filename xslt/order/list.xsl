<?xml version="1.0" encoding="UTF-8"?>
<!-- The orders somebody sees, newest first (CON-3). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>

  <xsl:template match="page" mode="title"><m:t note="Title of a page: orders of consumables">Orders</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>Toner and other consumables: what you ordered, and where it is.</m:t></xsl:template>
  <xsl:template match="page" mode="main">
    <xsl:apply-templates select="order-list/done"/>
    <p class="actions">
      <a class="button" href="{@base}/orders/new"><m:t>Order consumables</m:t></a>
      <xsl:if test="viewer/right[@name = 'stock']">
        <a class="button button-quiet" href="{@base}/stock"><m:t>Stock</m:t></a>
        <a class="button button-quiet" href="{@base}/returns"><m:t>Give empties back</m:t></a>
      </xsl:if>
    </p>
  </xsl:template>
  <xsl:template match="page" mode="wide"><xsl:apply-templates select="order-list"/></xsl:template>

  <xsl:template match="order-list">
    <xsl:apply-templates select="." mode="filters"/>
    <ul class="list"><xsl:apply-templates select="order"/></ul>
    <xsl:apply-templates select="." mode="pages"/>
    <p class="actions">
      <a class="more" href="{/page/@base}/orders.csv"><m:t>All orders as a table (CSV)</m:t></a>
      <xsl:if test="/page/viewer/right[@name = 'approve']"><a class="more" href="{/page/@base}/orders/rule"><m:t>Which orders need approval</m:t></a></xsl:if>
    </p>
  </xsl:template>

  <xsl:template match="order-list[not(order)]">
    <xsl:apply-templates select="." mode="filters"/>
    <div class="empty">
      <xsl:call-template name="illustration"><xsl:with-param name="name" select="'empty-search'"/></xsl:call-template>
      <h2><m:t>No order fits</m:t></h2>
      <p><m:t>No order has what you asked for. Show all of them again.</m:t></p>
      <p class="actions"><a class="button" href="{/page/@base}/orders"><m:t>Show all orders</m:t></a></p>
    </div>
  </xsl:template>
  <xsl:template match="order-list[not(order or @state or @device or @later)]">
    <div class="empty">
      <xsl:call-template name="illustration"><xsl:with-param name="name" select="'toner-cartridge'"/></xsl:call-template>
      <h2><m:t>Nothing was ordered yet</m:t></h2>
      <p><m:t>Name the device; the portal knows what fits it and what your contract includes.</m:t></p>
      <p class="actions"><a class="button" href="{/page/@base}/orders/new"><m:t>Order consumables</m:t></a></p>
    </div>
    <xsl:if test="/page/viewer/right[@name = 'approve']"><p><a class="more" href="{/page/@base}/orders/rule"><m:t>Which orders need approval</m:t></a></p></xsl:if>
  </xsl:template>

  <xsl:template match="order-list" mode="filters">
    <form class="filters" method="get" action="{/page/@base}/orders" role="search">
      <xsl:if test="@device"><input type="hidden" name="device" value="{@device}"/></xsl:if>
      <div>
        <label for="state"><m:t note="Label of a filter: state of orders">State</m:t></label>
        <select id="state" name="state">
          <option value=""><m:t note="Choice of a filter: orders in every state">All</m:t></option>
          <option value="open"><xsl:if test="@state = 'open'"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if><m:t ctx="order" note="Choice of a filter: orders that have not come yet">On their way</m:t></option>
          <option value="waiting"><xsl:if test="@state = 'waiting'"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if><m:t ctx="order" note="State of an order">Waits for approval</m:t></option>
          <option value="delivered"><xsl:if test="@state = 'delivered'"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if><m:t ctx="order" note="State of an order">Delivered</m:t></option>
          <option value="cancelled"><xsl:if test="@state = 'cancelled'"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if><m:t ctx="order" note="State of an order">Cancelled</m:t></option>
        </select>
      </div>
      <button class="button button-quiet" type="submit"><m:t note="Button of a search form">Show</m:t></button>
    </form>
  </xsl:template>

  <xsl:template match="order">
    <li>
      <div class="main">
        <a class="name" href="{/page/@base}/orders/{@id}"><bdi dir="ltr"><xsl:value-of select="@number"/></bdi></a>
        <xsl:for-each select="line"><p><xsl:apply-templates select="." mode="short"/></p></xsl:for-each>
        <p class="meta">
          <m:t><time datetime="{@at}"><m:arg name="day" select="l:instant(@at, /page/@zone, 'medium')"/></time>, to <bdi><m:arg name="site" select="@site"/></bdi></m:t>
          <xsl:if test="@by"><xsl:text> · </xsl:text><bdi><xsl:value-of select="@by"/></bdi></xsl:if>
        </p>
      </div>
      <xsl:if test="@courier-url and @state = 'shipped'"><a class="more" href="{@courier-url}" rel="noreferrer"><m:t>Follow the parcel</m:t></a></xsl:if>
      <xsl:call-template name="order-state"><xsl:with-param name="code" select="@state"/></xsl:call-template>
    </li>
  </xsl:template>

  <xsl:template match="order-list" mode="pages">
    <xsl:if test="@next or @later">
      <nav class="pages">
        <xsl:attribute name="aria-label"><m:t>Pages of the list</m:t></xsl:attribute>
        <xsl:if test="@later">
          <form method="get" action="{/page/@base}/orders">
            <xsl:apply-templates select="@state | @device" mode="carried"/>
            <button class="button button-quiet" type="submit"><m:t note="To the first page of a long list">Back to the beginning</m:t></button>
          </form>
        </xsl:if>
        <xsl:if test="@next">
          <form method="get" action="{/page/@base}/orders">
            <xsl:apply-templates select="@state | @device" mode="carried"/>
            <input type="hidden" name="after" value="{@next}"/>
            <button class="button" type="submit"><m:t note="To the next page of a long list">Next page</m:t></button>
          </form>
        </xsl:if>
      </nav>
    </xsl:if>
  </xsl:template>
  <xsl:template match="@*" mode="carried"><input type="hidden" name="{name()}" value="{.}"/></xsl:template>

</xsl:stylesheet>
