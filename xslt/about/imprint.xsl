<?xml version="1.0" encoding="UTF-8"?>
<!-- Imprint: who publishes this portal, from the identity in the portal's own folder. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>

  <xsl:template match="page" mode="title">
    <m:t>Imprint</m:t>
  </xsl:template>

  <xsl:template match="page" mode="lead">
    <m:t>Who publishes this portal and answers for it.</m:t>
  </xsl:template>

  <xsl:template match="about">
    <xsl:apply-templates select="identity"/>
    <h2><m:t>Contact for support</m:t></h2>
    <xsl:apply-templates select="/page/centre" mode="ask-line"/>
    <h2><m:t>About the contents</m:t></h2>
    <p><m:t>Texts and drawings on these pages were made for this portal. Links to other websites were checked when they were set; their operators answer for what stands there.</m:t></p>
  </xsl:template>

  <xsl:template match="identity">
    <dl class="pairs">
      <div><dt><m:t>Company</m:t></dt><dd><xsl:value-of select="@company"/></dd></div>
      <div><dt><m:t>Address</m:t></dt><dd><xsl:apply-templates select="." mode="address"/></dd></div>
      <xsl:apply-templates select="@director | @register | @court | @vat | @authority | @mail | @phone"/>
    </dl>
  </xsl:template>

  <xsl:template match="identity" mode="address">
    <xsl:if test="@street"><xsl:value-of select="@street"/><br/></xsl:if>
    <xsl:if test="@town"><xsl:value-of select="concat(@postcode, ' ', @town)"/><br/></xsl:if>
    <xsl:value-of select="l:country(@country)"/>
  </xsl:template>

  <xsl:template match="@director"><div><dt><m:t note="The person who represents the company">Represented by</m:t></dt><dd><xsl:value-of select="."/></dd></div></xsl:template>
  <xsl:template match="@register"><div><dt><m:t>Company register number</m:t></dt><dd><bdi dir="ltr"><xsl:value-of select="."/></bdi></dd></div></xsl:template>
  <xsl:template match="@court"><div><dt><m:t>Register kept by</m:t></dt><dd><xsl:value-of select="."/></dd></div></xsl:template>
  <xsl:template match="@vat"><div><dt><m:t>Value added tax number</m:t></dt><dd><bdi dir="ltr"><xsl:value-of select="."/></bdi></dd></div></xsl:template>
  <xsl:template match="@authority"><div><dt><m:t>Supervisory authority</m:t></dt><dd><xsl:value-of select="."/></dd></div></xsl:template>
  <xsl:template match="@mail"><div><dt><m:t note="Label of a mail address">Mail</m:t></dt><dd><a href="mailto:{.}"><bdi dir="ltr"><xsl:value-of select="."/></bdi></a></dd></div></xsl:template>
  <xsl:template match="@phone"><div><dt><m:t>Telephone</m:t></dt><dd><bdi dir="ltr"><xsl:value-of select="."/></bdi></dd></div></xsl:template>
</xsl:stylesheet>
