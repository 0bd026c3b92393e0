<?xml version="1.0" encoding="UTF-8"?>
<!-- The supply desk: orders of the portal, oldest first. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>

  <xsl:template match="page" mode="title"><m:t note="Title of a page of staff">Orders of customers</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>The oldest first. An order that waits for the customer’s own administrator is not to be sent.</m:t></xsl:template>
  <xsl:template match="page" mode="main"/>
  <xsl:template match="page" mode="wide"><xsl:apply-templates select="order-desk"/></xsl:template>

  <xsl:template match="order-desk">
    <form class="filters" method="get" action="{/page/@base}/desk/orders" role="search">
      <div>
        <label for="search"><m:t note="Label of a search field">Search</m:t></label>
        <input id="search" name="search" type="search" value="{@search}" maxlength="80"/>
      </div>
      <div>
        <label for="state"><m:t note="Label of a filter: state of orders">State</m:t></label>
        <select id="state" name="state">
          <option value="open"><m:t note="Choice of a filter: orders there is something to do about">To do</m:t></option>
          <option value="received"><xsl:if test="@state = 'received'"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if><m:t ctx="order" note="State of an order">Received</m:t></option>
          <option value="approved"><xsl:if test="@state = 'approved'"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if><m:t ctx="order" note="State of an order: it is being packed">Approved</m:t></option>
          <option value="shipped"><xsl:if test="@state = 'shipped'"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if><m:t ctx="order" note="State of an order">Shipped</m:t></option>
          <option value="all"><xsl:if test="@state = 'all'"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if><m:t note="Choice of a filter: orders in every state">All</m:t></option>
        </select>
      </div>
      <button class="button button-quiet" type="submit"><m:t note="Button of a search form">Show</m:t></button>
    </form>
    <xsl:choose>
      <xsl:when test="order"><ul class="list"><xsl:apply-templates select="order"/></ul></xsl:when>
      <xsl:otherwise>
        <div class="empty">
          <xsl:call-template name="illustration"><xsl:with-param name="name" select="'toner-cartridge'"/></xsl:call-template>
          <h2><m:t>No orders here</m:t></h2>
          <p><m:t>Nothing is to be done, or nothing fits what you asked for.</m:t></p>
        </div>
      </xsl:otherwise>
    </xsl:choose>
    <p class="actions">
      <xsl:if test="@next"><a class="button" href="{/page/@base}/desk/orders?state={@state}&amp;after={@next}"><m:t note="To the next page of a long list">Next page</m:t></a></xsl:if>
      <a class="more" href="{/page/@base}/desk/returns"><m:t>Empties to be fetched</m:t></a>
    </p>
  </xsl:template>

  <xsl:template match="order">
    <li>
      <div class="main">
        <a class="name" href="{/page/@base}/desk/orders/{@id}"><bdi dir="ltr"><xsl:value-of select="@number"/></bdi></a>
        <xsl:text> </xsl:text><bdi><xsl:value-of select="@customer"/></bdi>
        <p class="meta">
          <bdi dir="ltr"><xsl:value-of select="@customer-number"/></bdi><xsl:text> · </xsl:text>
          <bdi><xsl:value-of select="concat(@site, ', ', @town)"/></bdi><xsl:text> · </xsl:text>
          <m:n count="@pieces"><m:one>one piece</m:one><m:other><m:arg name="n" select="l:number(@pieces)"/> pieces</m:other></m:n>
        </p>
      </div>
      <xsl:if test="@to-quote"><span class="tag"><m:t note="An order with articles that a quote must be sent for">quote wanted</m:t></span></xsl:if>
      <xsl:call-template name="order-state"><xsl:with-param name="code" select="@state"/></xsl:call-template>
      <time class="meta" datetime="{@at}"><xsl:value-of select="l:relative(@at, /page/@now)"/></time>
    </li>
  </xsl:template>

</xsl:stylesheet>
