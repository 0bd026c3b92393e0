<?xml version="1.0" encoding="UTF-8"?>
<!-- What stands on the shelves of a site, and what runs low (CON-4). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>

  <xsl:template match="page" mode="title"><m:t note="Title of a page: consumables on the customer’s shelf">Stock</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>Keep count of what is on your shelf. When something runs low, the stock managers of the site get a mail; what is delivered is added.</m:t></xsl:template>
  <xsl:template match="page" mode="crumbs"><li><a href="{@base}/orders"><m:t note="Title of a page: orders of consumables">Orders</m:t></a></li></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="stock-page/done"/></xsl:template>
  <xsl:template match="page" mode="wide"><xsl:apply-templates select="stock-page"/></xsl:template>

  <xsl:template match="stock-page">
    <xsl:if test="stock/problem"><xsl:apply-templates select="." mode="wrong"/></xsl:if>
    <xsl:if test="choice[2]">
      <form class="filters" method="get" action="{/page/@base}/stock" role="search">
        <div>
          <label for="site"><m:t>Site</m:t></label>
          <select id="site" name="site">
            <xsl:for-each select="choice">
              <option value="{@code}">
                <xsl:if test="@chosen"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if>
                <xsl:value-of select="@name"/>
              </option>
            </xsl:for-each>
          </select>
        </div>
        <button class="button button-quiet" type="submit"><m:t note="Button of a search form">Show</m:t></button>
      </form>
    </xsl:if>
    <xsl:choose>
      <xsl:when test="stock"><ul class="list"><xsl:apply-templates select="stock"/></ul></xsl:when>
      <xsl:otherwise>
        <div class="empty">
          <xsl:call-template name="illustration"><xsl:with-param name="name" select="'toner-cartridge'"/></xsl:call-template>
          <h2><m:t>Nothing to count here</m:t></h2>
          <p><m:t>None of the devices you look after stands at this site, or we know no consumables for them.</m:t></p>
          <p class="actions"><a class="button" href="{/page/@base}/orders/new"><m:t>Order consumables</m:t></a></p>
        </div>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="stock-page" mode="wrong">
    <div class="callout callout-bad problems" role="alert" aria-labelledby="problems" tabindex="-1" autofocus="autofocus">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'warning'"/></xsl:call-template>
      <div>
        <h2 id="problems"><m:t>There is a problem</m:t></h2>
        <ul><xsl:for-each select="stock/problem"><li><xsl:apply-templates select=".." mode="article-name"/><xsl:text>: </xsl:text><xsl:apply-templates select="."/></li></xsl:for-each></ul>
      </div>
    </div>
  </xsl:template>

  <xsl:template match="stock">
    <li class="article-row">
      <xsl:apply-templates select="." mode="article-drawing"/>
      <div class="main">
        <p class="name"><xsl:apply-templates select="." mode="article-name"/></p>
        <p class="meta"><m:t note="Device types an article fits">fits <bdi><m:arg name="models" select="@models"/></bdi></m:t></p>
        <xsl:if test="@counted">
          <p class="meta">
            <xsl:choose>
              <xsl:when test="@by"><m:t>counted <time datetime="{@counted}"><m:arg name="day" select="l:instant(@counted, /page/@zone, 'medium')"/></time> by <bdi><m:arg name="name" select="@by"/></bdi></m:t></xsl:when>
              <xsl:otherwise><m:t>last delivery <time datetime="{@counted}"><m:arg name="day" select="l:instant(@counted, /page/@zone, 'medium')"/></time></m:t></xsl:otherwise>
            </xsl:choose>
          </p>
        </xsl:if>
      </div>
      <xsl:if test="@is-low"><span class="state state-warn"><m:t note="State of an article on the shelf">Runs low</m:t></span></xsl:if>
      <xsl:if test="../form"><xsl:apply-templates select="." mode="count"/></xsl:if>
      <a class="more" href="{/page/@base}/orders/new?device={@device}"><m:t note="Link beside an article">Order</m:t></a>
    </li>
  </xsl:template>

  <!-- One form for each article; what it needs to be sent stands once in the tree. -->
  <xsl:template match="stock" mode="count">
    <form class="inline-form" method="post" action="{../form/@action}">
      <xsl:apply-templates select="../form/@token | ../form/@key" mode="hidden"/>
      <input type="hidden" name="site" value="{@site}"/>
      <input type="hidden" name="article" value="{@article}"/>
      <label><m:t note="How many pieces are on the shelf">On the shelf</m:t><xsl:text> </xsl:text><input class="quantity" name="count" type="text" inputmode="numeric" maxlength="4" value="{@count}"/></label>
      <label><m:t note="A mail is sent at this many pieces or fewer">Alert at</m:t><xsl:text> </xsl:text><input class="quantity" name="low" type="text" inputmode="numeric" maxlength="4" value="{@low}"/></label>
      <button class="button button-quiet" type="submit"><m:t>Save</m:t></button>
    </form>
  </xsl:template>

</xsl:stylesheet>
