<?xml version="1.0" encoding="UTF-8"?>
<!-- The supply desk: empties to be fetched, by the day wanted. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>

  <xsl:template match="page" mode="title"><m:t>Empties to be fetched</m:t></xsl:template>
  <xsl:template match="page" mode="crumbs"><li><a href="{@base}/desk/orders"><m:t note="Title of a page of staff">Orders of customers</m:t></a></li></xsl:template>
  <xsl:template match="page" mode="main"/>
  <xsl:template match="page" mode="wide"><xsl:apply-templates select="return-desk"/></xsl:template>

  <xsl:template match="return-desk">
    <xsl:apply-templates select="done"/>
    <xsl:if test="problem"><xsl:apply-templates select="." mode="summary"/></xsl:if>
    <xsl:choose>
      <xsl:when test="return"><ul class="list"><xsl:apply-templates select="return"/></ul></xsl:when>
      <xsl:otherwise>
        <div class="empty">
          <xsl:call-template name="illustration"><xsl:with-param name="name" select="'toner-cartridge'"/></xsl:call-template>
          <h2><m:t>Nothing to fetch</m:t></h2>
          <p><m:t>As soon as a customer gives empties back, they stand here.</m:t></p>
        </div>
      </xsl:otherwise>
    </xsl:choose>
    <p>
      <xsl:choose>
        <xsl:when test="@all"><a class="more" href="{/page/@base}/desk/returns"><m:t>Only what is to do</m:t></a></xsl:when>
        <xsl:otherwise><a class="more" href="{/page/@base}/desk/returns?all=yes"><m:t>Show what is done as well</m:t></a></xsl:otherwise>
      </xsl:choose>
    </p>
  </xsl:template>

  <xsl:template match="return">
    <li>
      <div class="main">
        <p class="name"><bdi><xsl:value-of select="@customer"/></bdi><xsl:text> · </xsl:text><xsl:apply-templates select="." mode="what"/></p>
        <p class="meta"><bdi><xsl:value-of select="concat(@site, ', ', concat(@street, ', ', concat(@postcode, ' ', @town)))"/></bdi></p>
        <p class="meta">
          <m:t>from <time datetime="{@wanted}"><m:arg name="day" select="l:day(@wanted, 'full')"/></time></m:t>
          <xsl:if test="@planned"><xsl:text> · </xsl:text><m:t>planned for <time datetime="{@planned}"><m:arg name="day" select="l:day(@planned, 'full')"/></time></m:t></xsl:if>
          <xsl:if test="@note"><xsl:text> · </xsl:text><bdi><xsl:value-of select="@note"/></bdi></xsl:if>
        </p>
      </div>
      <xsl:call-template name="return-state"><xsl:with-param name="code" select="@state"/></xsl:call-template>
      <xsl:if test="form">
        <form class="inline-form" method="post" action="{form/@action}">
          <xsl:apply-templates select="form/@token | form/@key" mode="hidden"/>
          <label><m:t note="Day on which empties are fetched">Day</m:t><xsl:text> </xsl:text><input type="date" name="planned" value="{@planned}"/></label>
          <button class="button" type="submit" name="state" value="planned"><m:t note="Button: settle the day">Plan</m:t></button>
          <button class="button button-quiet" type="submit" name="state" value="fetched"><m:t ctx="return" note="State of empties">Fetched</m:t></button>
          <button class="button button-quiet" type="submit" name="state" value="cancelled"><m:t note="Button: call off what was asked for">Call off</m:t></button>
        </form>
      </xsl:if>
    </li>
  </xsl:template>

</xsl:stylesheet>
