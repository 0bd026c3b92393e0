<?xml version="1.0" encoding="UTF-8"?>
<!-- What the pages of stock and empties say alike: states of a collection, what was done, what is wrong. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="../lib/form.xsl"/>
  <xsl:import href="../lib/article.xsl"/>

  <xsl:template name="return-state">
    <xsl:param name="code"/>
    <xsl:choose>
      <xsl:when test="$code = 'asked'"><span class="state state-warn"><m:t ctx="return" note="State of empties to be fetched">Asked for</m:t></span></xsl:when>
      <xsl:when test="$code = 'planned'"><span class="state state-info"><m:t ctx="return" note="State of empties to be fetched">Planned</m:t></span></xsl:when>
      <xsl:when test="$code = 'fetched'"><span class="state state-good"><m:t ctx="return" note="State of empties">Fetched</m:t></span></xsl:when>
      <xsl:otherwise><span class="state state-quiet"><m:t ctx="return" note="State of empties to be fetched">Cancelled</m:t></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="return" mode="what">
    <m:n count="@boxes"><m:one>One box of empties</m:one><m:other><m:arg name="n" select="l:number(@boxes)"/> boxes of empties</m:other></m:n>
  </xsl:template>
  <xsl:template match="return" mode="when">
    <xsl:choose>
      <xsl:when test="@planned"><m:t>We come on <time datetime="{@planned}"><m:arg name="day" select="l:day(@planned, 'full')"/></time></m:t></xsl:when>
      <xsl:otherwise><m:t>from <time datetime="{@wanted}"><m:arg name="day" select="l:day(@wanted, 'full')"/></time></m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="done">
    <div class="callout callout-good" role="status">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'check'"/></xsl:call-template>
      <div><p><xsl:apply-templates select="." mode="words"/></p></div>
    </div>
  </xsl:template>
  <xsl:template match="done[@code = 'counted']" mode="words"><m:t>The count is stored.</m:t></xsl:template>
  <xsl:template match="done[@code = 'asked']" mode="words"><m:t>We know of your empties and tell you by mail when we come.</m:t></xsl:template>
  <xsl:template match="done[@code = 'cancelled']" mode="words"><m:t>The collection is called off.</m:t></xsl:template>
  <xsl:template match="done[@code = 'planned']" mode="words"><m:t>The day is planned; the customer gets a mail.</m:t></xsl:template>
  <xsl:template match="done[@code = 'fetched']" mode="words"><m:t>The empties are marked as fetched.</m:t></xsl:template>

  <xsl:template match="problem[@code = 'stock.moved-on']"><m:t>The collection has moved on meanwhile, so this can no longer be done. The page shows what holds now.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'stock.day-missing']"><m:t>Choose the day on which the empties are fetched.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'stock.day-past']"><m:t>Choose today or a day within the next year.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'stock.boxes']"><m:t>Enter how many boxes there are, from 1 to 50.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'order.site-unknown']"><m:t>This site is no longer there. Choose another one.</m:t></xsl:template>

</xsl:stylesheet>
