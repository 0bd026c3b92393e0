<?xml version="1.0" encoding="UTF-8"?>
<!-- What the pages of moves share: states, answers, problems. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="../lib/form.xsl"/>

  <xsl:template match="move-line | move-task" mode="state"><span class="state state-info"><m:t ctx="move" note="State of a device that is to be moved">Asked for</m:t></span></xsl:template>
  <xsl:template match="move-line[@state = 'planned'] | move-task[@state = 'planned']" mode="state"><span class="state state-warn"><m:t ctx="move" note="State of a device that is to be moved">Planned</m:t></span></xsl:template>
  <xsl:template match="move-line[@state = 'done']" mode="state"><span class="state state-good"><m:t ctx="move" note="State of a device that is to be moved">Done</m:t></span></xsl:template>
  <xsl:template match="move-line[@state = 'cancelled']" mode="state"><span class="state state-quiet"><m:t ctx="move" note="State of a device that is to be moved">Cancelled</m:t></span></xsl:template>

  <!-- When: the day agreed, else the day wanted. -->
  <xsl:template match="move-line | move-task" mode="when">
    <m:t>Wanted on <m:arg name="day" select="l:day(@wanted, 'full')"/></m:t>
  </xsl:template>
  <xsl:template match="move-line[@planned] | move-task[@planned]" mode="when">
    <m:t>Planned for <m:arg name="day" select="l:day(@planned, 'full')"/></m:t>
  </xsl:template>

  <xsl:template match="done">
    <div class="callout callout-good" role="status">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'check'"/></xsl:call-template>
      <div><p><xsl:apply-templates select="." mode="words"/></p></div>
    </div>
  </xsl:template>
  <xsl:template match="done[@code = 'day-past']">
    <div class="callout callout-bad" role="alert">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'warning'"/></xsl:call-template>
      <div><p><m:t>Nothing was planned: the day is missing or past. Take today or a later one.</m:t></p></div>
    </div>
  </xsl:template>
  <xsl:template match="done[@code = 'move-asked']" mode="words"><m:t>We have your request. You get a mail as soon as a day is agreed.</m:t></xsl:template>
  <xsl:template match="done[@code = 'line-cancelled']" mode="words"><m:t>The device stays where it is.</m:t></xsl:template>
  <xsl:template match="done[@code = 'line-planned']" mode="words"><m:t>The day is planned. Whoever asked gets a mail.</m:t></xsl:template>
  <xsl:template match="done[@code = 'line-done']" mode="words"><m:t>The move is done, and the device’s place is changed.</m:t></xsl:template>

  <xsl:template match="problem[@code = 'move.day-missing']"><m:t>Say on which day. We confirm it, or propose another.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'move.day-past']"><m:t>This day is past. Take today or a later one.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'move.day-far']"><m:t>A move can be asked for one year ahead at most.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'move.site-missing']"><m:t>Choose where the device goes. If the site is not in the list, your support centre enters it.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'move.site-unknown']"><m:t>This site is no longer there. Choose another one.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'move.same-place']"><m:t>The device stands at this very place. Choose another site, or another place at it.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'move.open-already']"><m:t>A move of this device is already under way. Cancel it first, or wait until it is done.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'move.device-unknown']"><m:t>A device of this request is no longer there, or no longer yours to look after. It is taken out; look at the rest and send it again.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'move.device-twice']"><m:t>This device stands in the request twice. Take one of the two out.</m:t></xsl:template>

</xsl:stylesheet>
