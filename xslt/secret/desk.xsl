<?xml version="1.0" encoding="UTF-8"?>
<!-- All passwords of one case, as staff see them, and the form to ask for one. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>

  <xsl:template match="page" mode="title"><m:t note="Page of staff">Passwords of this case</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>Customer <bdi><m:arg name="customer" select="secret-desk/@customer"/></bdi>. Each look is written down and shown to the customer.</m:t></xsl:template>
  <xsl:template match="page" mode="crumbs"><li><a href="{@base}/desk/requests/{secret-desk/@ticket}"><m:t>Request <bdi dir="ltr"><m:arg name="number" select="secret-desk/@number"/></bdi></m:t></a></li></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="secret-desk"/></xsl:template>

  <xsl:template match="secret-desk">
    <xsl:apply-templates select="done"/>
    <xsl:apply-templates select="secret-list"/>
    <xsl:if test="not(secret-list/secret-item)"><p class="quiet"><m:t>No password was handed over with this request.</m:t></p></xsl:if>
    <xsl:if test="form">
      <section class="section" aria-labelledby="ask">
        <h2 id="ask"><m:t note="Page of staff">Ask for a password</m:t></h2>
        <p class="hint"><m:t>The customer gets a mail with a link to the place where they hand it over.</m:t></p>
        <xsl:apply-templates select="form"/>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="field[@name = 'secret_label']" mode="label"><m:t>What it should open</m:t></xsl:template>
  <xsl:template match="field[@name = 'secret_label']" mode="hint"><m:t>The customer reads this line, in the words you write.</m:t></xsl:template>
  <xsl:template match="form" mode="submit"><m:t note="Button of staff: asks the customer for a password">Ask for it</m:t></xsl:template>

</xsl:stylesheet>
