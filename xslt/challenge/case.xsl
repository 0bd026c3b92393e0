<?xml version="1.0" encoding="UTF-8"?>
<!-- The contract desk decides on a contested estimate. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>

  <xsl:template match="page" mode="title"><m:t>Contested estimate</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t><bdi><m:arg name="customer" select="challenge-case/@customer"/></bdi>, device <bdi><m:arg name="serial" select="challenge-case/@serial"/></bdi></m:t></xsl:template>
  <xsl:template match="page" mode="crumbs"><li><a href="{@base}/desk/challenges"><m:t note="Page of staff">Contested estimates</m:t></a></li></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="challenge-case"/></xsl:template>

  <xsl:template match="challenge-case">
    <p>
      <xsl:apply-templates select="." mode="state"/><xsl:text> </xsl:text>
      <xsl:choose>
        <xsl:when test="string(@person)"><m:t>Sent <m:arg name="at" select="l:instant(@opened, /page/@zone)"/> by <bdi><m:arg name="name" select="@person"/></bdi></m:t></xsl:when>
        <xsl:otherwise><m:t>Sent <m:arg name="at" select="l:instant(@opened, /page/@zone)"/></m:t></xsl:otherwise>
      </xsl:choose>
    </p>
    <xsl:call-template name="chain"/>
    <xsl:if test="@note != ''"><p class="typed"><bdi><xsl:value-of select="@note"/></bdi></p></xsl:if>
    <xsl:if test="@photo"><p><a class="more" href="{/page/@base}/desk/challenges/{@id}/photo"><m:t>Save the photo of the counter</m:t></a></p></xsl:if>
    <xsl:if test="@state = 'accepted' and @credit &gt; 0"><p><m:t>Credited: <m:arg name="amount" select="l:money(@credit, @currency)"/> before tax</m:t></p></xsl:if>
    <xsl:if test="@answer != ''"><blockquote class="typed"><p><bdi><xsl:value-of select="@answer"/></bdi></p></blockquote></xsl:if>
    <xsl:apply-templates select="form"/>
  </xsl:template>

  <xsl:template match="form[@name = 'accept']">
    <form method="post" action="{@action}">
      <xsl:apply-templates select="@token | @key" mode="hidden"/>
      <p class="hint"><m:t>The estimates are taken out, this reading counts, and what was billed too much is credited.</m:t></p>
      <p class="actions"><button class="button" type="submit"><m:t note="Button of staff: a contested reading is right">Accept</m:t></button></p>
    </form>
  </xsl:template>
  <xsl:template match="form" mode="submit"><m:t note="Button of staff: a contested reading is wrong">Do not accept</m:t></xsl:template>
  <xsl:template match="field" mode="label"><m:t>Why not, for the customer</m:t></xsl:template>

</xsl:stylesheet>
