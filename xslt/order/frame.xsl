<?xml version="1.0" encoding="UTF-8"?>
<!-- What pages of orders say alike: states, lines, charges, the note of what was done. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="../lib/form.xsl"/>
  <xsl:import href="../lib/article.xsl"/>

  <xsl:template name="order-state">
    <xsl:param name="code"/>
    <xsl:choose>
      <xsl:when test="$code = 'waiting'"><span class="state state-warn"><m:t ctx="order" note="State of an order">Waits for approval</m:t></span></xsl:when>
      <xsl:when test="$code = 'received'"><span class="state state-info"><m:t ctx="order" note="State of an order">Received</m:t></span></xsl:when>
      <xsl:when test="$code = 'approved'"><span class="state state-info"><m:t ctx="order" note="State of an order: it is being packed">Approved</m:t></span></xsl:when>
      <xsl:when test="$code = 'shipped'"><span class="state state-info"><m:t ctx="order" note="State of an order">Shipped</m:t></span></xsl:when>
      <xsl:when test="$code = 'delivered'"><span class="state state-good"><m:t ctx="order" note="State of an order">Delivered</m:t></span></xsl:when>
      <xsl:when test="$code = 'refused'"><span class="state state-bad"><m:t ctx="order" note="State of an order: the administrator said no">Refused</m:t></span></xsl:when>
      <xsl:otherwise><span class="state state-quiet"><m:t ctx="order" note="State of an order">Cancelled</m:t></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- "2 x Black toner for ABC12345" -->
  <xsl:template match="line" mode="short">
    <xsl:variable name="name"><xsl:apply-templates select="." mode="article-name"/></xsl:variable>
    <m:t note="A line of an order: pieces, article, device"><m:arg name="n" select="l:number(@quantity)"/> × <m:arg name="article" select="$name"/> for <bdi dir="ltr"><m:arg name="serial" select="@serial"/></bdi></m:t>
  </xsl:template>

  <xsl:template match="line" mode="charge">
    <xsl:choose>
      <xsl:when test="@charge = 'included'"><m:t note="What an article costs">Included in the contract</m:t></xsl:when>
      <xsl:when test="@charge = 'priced'"><m:t note="Price of one piece and of all"><m:arg name="price" select="l:money(@price, @currency)"/> each, <m:arg name="amount" select="l:money(@amount, @currency)"/> in all, before tax</m:t></xsl:when>
      <xsl:otherwise><m:t note="What an article costs">We send a quote first</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="line">
    <li class="article-row">
      <xsl:apply-templates select="." mode="article-drawing"/>
      <div class="main">
        <p class="name"><xsl:apply-templates select="." mode="short"/></p>
        <p class="meta">
          <bdi><xsl:value-of select="@model"/></bdi><xsl:text> · </xsl:text>
          <m:t>Article <bdi dir="ltr"><m:arg name="number" select="@article-number"/></bdi></m:t>
        </p>
      </div>
      <p class="meta"><xsl:apply-templates select="." mode="charge"/></p>
    </li>
  </xsl:template>

  <xsl:template match="entry">
    <li>
      <div class="main">
        <p><xsl:call-template name="order-state"><xsl:with-param name="code" select="@state"/></xsl:call-template></p>
        <p class="meta">
          <xsl:choose>
            <xsl:when test="@staff"><m:t>by our staff</m:t></xsl:when>
            <xsl:when test="@by"><bdi><xsl:value-of select="@by"/></bdi></xsl:when>
            <xsl:otherwise><m:t note="A program of a back office changed the state of an order">automatically</m:t></xsl:otherwise>
          </xsl:choose>
          <xsl:if test="@reason"><xsl:text> · </xsl:text><bdi><xsl:value-of select="@reason"/></bdi></xsl:if>
        </p>
      </div>
      <time class="meta" datetime="{@at}"><xsl:value-of select="l:instant(@at, /page/@zone)"/></time>
    </li>
  </xsl:template>

  <xsl:template match="order" mode="address">
    <dl class="pairs">
      <div><dt><m:t>Goes to</m:t></dt><dd>
        <bdi><xsl:value-of select="@site"/></bdi>
        <span class="meta"><bdi><xsl:value-of select="concat(@street, ', ', concat(@postcode, ' ', @town))"/></bdi></span>
      </dd></div>
      <div><dt><m:t>Contact</m:t></dt><dd><bdi><xsl:value-of select="@contact"/></bdi><xsl:if test="@phone"><xsl:text> · </xsl:text><bdi dir="ltr"><xsl:value-of select="@phone"/></bdi></xsl:if></dd></div>
      <xsl:if test="@instruction"><div><dt><m:t>For the driver</m:t></dt><dd><bdi><xsl:value-of select="@instruction"/></bdi></dd></div></xsl:if>
      <xsl:if test="@courier or @courier-url"><div><dt><m:t>Parcel</m:t></dt><dd>
        <xsl:if test="@courier"><bdi><xsl:value-of select="@courier"/></bdi></xsl:if>
        <xsl:if test="@courier-url"><xsl:text> </xsl:text><a class="more" href="{@courier-url}" rel="noreferrer"><m:t>Follow the parcel</m:t></a></xsl:if>
      </dd></div></xsl:if>
      <xsl:if test="@expected"><div><dt><m:t>Expected</m:t></dt><dd><time datetime="{@expected}"><xsl:value-of select="l:day(@expected, 'full')"/></time></dd></div></xsl:if>
    </dl>
  </xsl:template>

  <xsl:template match="form" mode="button">
    <form class="inline-form" method="post" action="{@action}">
      <xsl:apply-templates select="@token | @key" mode="hidden"/>
      <button class="button button-quiet" type="submit"><xsl:apply-templates select="." mode="submit"/></button>
    </form>
  </xsl:template>

  <xsl:template match="done">
    <div class="callout callout-good" role="status">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'check'"/></xsl:call-template>
      <div><p><xsl:apply-templates select="." mode="words"/></p></div>
    </div>
  </xsl:template>
  <xsl:template match="done[@code = 'ordered']" mode="words"><m:t>Your order is stored. Its number and state stand below.</m:t></xsl:template>
  <xsl:template match="done[@code = 'cancelled']" mode="words"><m:t>The order is cancelled. Nothing will be sent, and nothing is invoiced.</m:t></xsl:template>
  <xsl:template match="done[@code = 'arrived']" mode="words"><m:t>Thank you. The order is marked as delivered; what you count of it is on your shelf.</m:t></xsl:template>
  <xsl:template match="done[@code = 'approved']" mode="words"><m:t>The order is approved.</m:t></xsl:template>
  <xsl:template match="done[@code = 'refused']" mode="words"><m:t>The order is refused. Whoever ordered gets a mail with your reason.</m:t></xsl:template>
  <xsl:template match="done[@code = 'saved']" mode="words"><m:t>Saved.</m:t></xsl:template>
  <xsl:template match="done[@code = 'shipped']" mode="words"><m:t>The order is marked as shipped.</m:t></xsl:template>
  <xsl:template match="done[@code = 'delivered']" mode="words"><m:t>The order is marked as delivered.</m:t></xsl:template>

  <xsl:template match="problem[@code = 'order.moved-on']"><m:t>The order has moved on meanwhile, so this can no longer be done. The page shows what holds now.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'order.reason-missing']"><m:t>Say why, in a few words: whoever ordered reads it.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'order.courier-url']"><m:t>The link to the parcel begins with https:// and holds no blanks. Copy it again from the courier’s page.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'order.state-unknown']"><m:t>There is no such state. Choose one from the list.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'order.number-unknown']"><m:t>No order of this portal has this number.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'order.site-unknown']"><m:t>This site is no longer there. Choose another one.</m:t></xsl:template>

</xsl:stylesheet>
