<?xml version="1.0" encoding="UTF-8"?>
<!-- What visitors say of the portal (SUR-1). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="../lib/form.xsl"/>
  <xsl:import href="words.xsl"/>

  <xsl:template match="page" mode="title"><m:t>Your opinion of this portal</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>Two questions; the support centre <bdi><m:arg name="centre" select="survey-portal/@centre"/></bdi> reads the answers. For help with something of yours, open a request instead.</m:t></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="survey-portal"/></xsl:template>

  <xsl:template match="survey-portal"><xsl:apply-templates select="form"/></xsl:template>
  <xsl:template match="survey-portal[done]">
    <xsl:apply-templates select="done"/>
    <p><a class="button" href="{/page/@base}/"><m:t>Go on</m:t></a></p>
  </xsl:template>

  <xsl:template match="survey-portal" mode="thanks"><m:t>Thank you, the answer is in.</m:t></xsl:template>
  <xsl:template match="field[@name = 'score']" mode="label"><m:t>How do you find this portal?</m:t></xsl:template>

</xsl:stylesheet>
