<?xml version="1.0" encoding="UTF-8"?>
<!-- How a closed request went, asked by the link of its mail (SUR-1). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="../lib/form.xsl"/>
  <xsl:import href="words.xsl"/>

  <xsl:template match="page" mode="title"><m:t>How was our help?</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>Your request <bdi dir="ltr"><m:arg name="number" select="survey-case/@number"/></bdi> was answered by the support centre <bdi><m:arg name="centre" select="survey-case/@centre"/></bdi> and is closed. One answer is enough.</m:t></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="survey-case"/></xsl:template>

  <xsl:template match="survey-case">
    <xsl:apply-templates select="done"/>
    <xsl:if test="@state = 'said' and not(done)">
      <p class="hint"><m:t>You have answered. You can change the answer for ten days.</m:t></p>
    </xsl:if>
    <xsl:apply-templates select="form"/>
    <p><a href="{/page/@base}/requests/{@ticket}"><m:t>Look at the request</m:t></a></p>
  </xsl:template>

  <xsl:template match="survey-case[@state = 'over']">
    <div class="callout callout-info">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'info'"/></xsl:call-template>
      <div>
        <p><m:t>The time for this answer is over. If something is still open, open a follow-up request.</m:t></p>
        <p><a class="button" href="{/page/@base}/requests/{@ticket}"><m:t>Look at the request</m:t></a></p>
      </div>
    </div>
  </xsl:template>

  <xsl:template match="survey-case" mode="thanks"><m:t>Thank you, the answer is in. You can change it for ten days.</m:t></xsl:template>
  <xsl:template match="field[@name = 'score']" mode="label"><m:t>How did we help with this request?</m:t></xsl:template>

</xsl:stylesheet>
