<?xml version="1.0" encoding="UTF-8"?>
<!-- The international gateway: the centre it would choose and why, and every country with its languages. It sends nobody anywhere. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>

  <xsl:template match="page" mode="title">
    <m:t>Choose your country</m:t>
  </xsl:template>

  <xsl:template match="page" mode="lead">
    <m:t>Each country has its own portal of <m:arg name="brand" select="@name"/>, with its languages, its support centre and its opening hours. You decide where to go.</m:t>
  </xsl:template>

  <xsl:template match="page" mode="picture">
    <xsl:call-template name="illustration"><xsl:with-param name="name" select="'globe-desk'"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <xsl:apply-templates select="centre" mode="suggested"/>
    <xsl:apply-templates select="gateway"/>
  </xsl:template>

  <xsl:template match="centre" mode="suggested">
    <div class="callout callout-info">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'info'"/></xsl:call-template>
      <div>
        <p><m:t>From what we can tell, the support centre <a href="{/page/@base}/centre"><m:arg name="centre" select="@name"/></a> would answer you.</m:t></p>
        <p><xsl:apply-templates select="why/step[@outcome='won']" mode="short"/></p>
        <xsl:apply-templates select="/page/gateway/country[@chosen]" mode="continue"/>
      </div>
    </div>
  </xsl:template>

  <xsl:template match="country" mode="continue">
    <p><m:t note="Above buttons, one for each language of that country's portal">Continue to <m:arg name="country" select="l:country(@code)"/>:</m:t></p>
    <p class="actions"><xsl:apply-templates select="entry" mode="continue"/></p>
  </xsl:template>

  <xsl:template match="entry" mode="continue">
    <a class="button button-quiet" href="{@href}" hreflang="{@tag}" lang="{@tag}"><xsl:value-of select="@name"/></a>
  </xsl:template>
  <xsl:template match="entry[1]" mode="continue">
    <a class="button" href="{@href}" hreflang="{@tag}" lang="{@tag}"><xsl:value-of select="@name"/></a>
  </xsl:template>

  <xsl:template match="gateway">
    <section class="section" aria-labelledby="countries">
      <h2 id="countries"><m:t>Countries and languages</m:t></h2>
      <ul class="cards cards-two"><xsl:apply-templates select="country"/></ul>
    </section>
  </xsl:template>

  <xsl:template match="country">
    <li class="card">
      <h3><xsl:value-of select="l:country(@code)"/></h3>
      <xsl:apply-templates select="@chosen" mode="badge"/>
      <ul class="inline"><xsl:apply-templates select="entry"/></ul>
    </li>
  </xsl:template>

  <xsl:template match="@chosen" mode="badge">
    <p><span class="state state-info"><m:t>Suggested for you</m:t></span></p>
  </xsl:template>

  <xsl:template match="entry">
    <li><a href="{@href}" hreflang="{@tag}"><bdi lang="{@tag}"><xsl:value-of select="@name"/></bdi></a></li>
  </xsl:template>
</xsl:stylesheet>
