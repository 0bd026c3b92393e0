<?xml version="1.0" encoding="UTF-8"?>
<!-- What the pages of visits share: states, the date, answers, the form that proposes one. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="../lib/form.xsl"/>

  <xsl:template match="visit" mode="state"><span class="state state-info"><m:t ctx="visit" note="State of a visit">Asked for</m:t></span></xsl:template>
  <xsl:template match="visit[@state = 'proposed']" mode="state"><span class="state state-warn"><m:t note="State of a visit: a date waits for an answer">Date proposed</m:t></span></xsl:template>
  <xsl:template match="visit[@state = 'confirmed']" mode="state"><span class="state state-info"><m:t note="State of a visit">Date agreed</m:t></span></xsl:template>
  <xsl:template match="visit[@state = 'done']" mode="state"><span class="state state-good"><m:t ctx="visit" note="State of a visit">Done</m:t></span></xsl:template>
  <xsl:template match="visit[@state = 'cancelled']" mode="state"><span class="state state-quiet"><m:t ctx="visit" note="State of a visit">Cancelled</m:t></span></xsl:template>

  <!-- In the time of the site. -->
  <xsl:template match="visit[@at]" mode="when">
    <m:t note="Day, beginning and end of a visit"><m:arg name="from" select="l:instant(@at, @zone, 'full')"/> to <m:arg name="until" select="l:time(@until, @zone)"/></m:t>
  </xsl:template>
  <xsl:template match="visit" mode="when"><m:t note="A visit without a date">No date yet</m:t></xsl:template>

  <xsl:template match="visit" mode="where">
    <bdi><xsl:value-of select="@model"/></bdi>
    <xsl:if test="@site"><xsl:text> · </xsl:text><bdi><xsl:value-of select="@site"/></bdi></xsl:if>
    <xsl:if test="@town"><xsl:text>, </xsl:text><bdi><xsl:value-of select="@town"/></bdi></xsl:if>
    <xsl:if test="@place"><xsl:text> · </xsl:text><bdi><xsl:value-of select="@place"/></bdi></xsl:if>
  </xsl:template>

  <xsl:template match="done">
    <div class="callout callout-good" role="status">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'check'"/></xsl:call-template>
      <p><xsl:apply-templates select="." mode="words"/></p>
    </div>
  </xsl:template>
  <xsl:template match="done[@code = 'visit-asked']" mode="words"><m:t>We have your request. You get a mail as soon as a date is proposed.</m:t></xsl:template>
  <xsl:template match="done[@code = 'visit-proposed']" mode="words"><m:t>The date is proposed and waits for an answer.</m:t></xsl:template>
  <xsl:template match="done[@code = 'visit-confirmed']" mode="words"><m:t>The date is agreed.</m:t></xsl:template>
  <xsl:template match="done[@code = 'visit-done']" mode="words"><m:t>The visit is done.</m:t></xsl:template>
  <xsl:template match="done[@code = 'visit-cancelled']" mode="words"><m:t>The visit is cancelled.</m:t></xsl:template>

  <!-- One button and nothing to fill in. -->
  <xsl:template match="form" mode="button">
    <form method="post" action="{@action}">
      <xsl:apply-templates select="@token | @key" mode="hidden"/>
      <button class="button button-quiet" type="submit"><xsl:apply-templates select="." mode="submit"/></button>
    </form>
  </xsl:template>
  <xsl:template match="form[@name = 'confirm']" mode="button">
    <form method="post" action="{@action}">
      <xsl:apply-templates select="@token | @key" mode="hidden"/>
      <button class="button" type="submit"><xsl:apply-templates select="." mode="submit"/></button>
    </form>
  </xsl:template>
  <xsl:template match="form[@name = 'confirm']" mode="submit"><m:t note="Button: agrees to the date of a visit">Agree to this date</m:t></xsl:template>
  <xsl:template match="form[@name = 'propose']" mode="submit"><m:t note="Button: proposes a date for a visit">Propose this date</m:t></xsl:template>
  <xsl:template match="form[@name = 'done']" mode="submit"><m:t note="Button of staff: a visit is over">Done</m:t></xsl:template>
  <xsl:template match="form[@name = 'cancel']" mode="submit"><m:t note="Button: no technician comes">Cancel the visit</m:t></xsl:template>

  <xsl:template match="field[@name = 'day']" mode="label"><m:t>Day</m:t></xsl:template>
  <xsl:template match="field[@name = 'from']" mode="label"><m:t note="Beginning of a visit">From</m:t></xsl:template>
  <xsl:template match="field[@name = 'until']" mode="label"><m:t note="End of a visit">Until</m:t></xsl:template>

  <xsl:template match="problem[@code = 'visit.clock']"><m:t>Give a time of day with hours and minutes, like 09:30.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'visit.order']"><m:t>The visit has to end after it begins, and within twelve hours.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'visit.past']"><m:t>This time is past. Propose one to come.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'visit.far']"><m:t>A visit can be planned 90 days ahead at most.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'visit.open-already']"><m:t>A visit to this device is already under way: look at it among the visits, and propose a date there.</m:t></xsl:template>

</xsl:stylesheet>
