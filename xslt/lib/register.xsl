<?xml version="1.0" encoding="UTF-8"?>
<!-- What counters count, and how a reading came and what became of it: the same words everywhere. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:import href="contract.xsl"/>

  <!-- As labels and heads of columns. -->
  <xsl:template match="@*" mode="register"><xsl:call-template name="page-kind"><xsl:with-param name="code" select="."/></xsl:call-template></xsl:template>

  <!-- State of a reading (MET-5): word, colour and shape. -->
  <xsl:template match="@state" mode="reading">
    <xsl:choose>
      <xsl:when test=". = 'accepted'"><span class="state state-good"><m:t ctx="reading">Accepted</m:t></span></xsl:when>
      <xsl:when test=". = 'submitted'"><span class="state state-info"><m:t ctx="reading">Being checked</m:t></span></xsl:when>
      <xsl:when test=". = 'estimated'"><span class="state state-warn"><m:t ctx="reading">Estimated</m:t></span></xsl:when>
      <xsl:when test=". = 'rejected'"><span class="state state-bad"><m:t ctx="reading">Rejected</m:t></span></xsl:when>
      <xsl:when test=". = 'superseded'"><span class="state state-quiet"><m:t ctx="reading">Replaced</m:t></span></xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="@source" mode="reading">
    <xsl:choose>
      <xsl:when test=". = 'page'"><m:t note="How a reading came">Entered here</m:t></xsl:when>
      <xsl:when test=". = 'link'"><m:t note="How a reading came">By the link in a reminder</m:t></xsl:when>
      <xsl:when test=". = 'file'"><m:t note="How a reading came">From a file</m:t></xsl:when>
      <xsl:when test=". = 'program'"><m:t note="How a reading came">Sent by the device or a program</m:t></xsl:when>
      <xsl:when test=". = 'staff'"><m:t note="How a reading came">Entered by our staff</m:t></xsl:when>
      <xsl:when test=". = 'estimate'"><m:t note="How a reading came">Estimated, as none had come</m:t></xsl:when>
      <xsl:when test=". = 'technician'"><m:t note="How a reading came">Read by a technician</m:t></xsl:when>
      <xsl:when test=". = 'feed'"><m:t note="How a reading came">From our billing system</m:t></xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- Why its state is what it is; nothing where the state says it all. -->
  <xsl:template match="@cause" mode="reading">
    <xsl:choose>
      <xsl:when test=". = 'confirmed'"><m:t note="Why a reading is being checked">Far more pages than usual; confirmed by who sent it</m:t></xsl:when>
      <xsl:when test=". = 'challenge'"><m:t note="Why a reading has this state">Contested estimate</m:t></xsl:when>
      <xsl:when test=". = 'corrected'"><m:t note="Why a reading has this state">Corrected on the same day</m:t></xsl:when>
      <xsl:when test=". = 'real'"><m:t note="Why an estimate no longer counts">A real reading of the same day</m:t></xsl:when>
      <xsl:when test=". = 'desk'"><m:t note="Why a reading has this state">Decided by our contract desk</m:t></xsl:when>
      <xsl:when test=". = 'withdrawn'"><m:t note="Why a reading has this state">Withdrawn</m:t></xsl:when>
      <xsl:when test=". = 'due'"><m:t note="Why a reading was estimated">The day it was due had passed</m:t></xsl:when>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
