<?xml version="1.0" encoding="UTF-8"?>
<!-- The new key, shown this once (API-2). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>

  <xsl:template match="page" mode="title"><m:t>Keep this key</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>It is shown only now. Whoever has it can do what you ticked, until <m:arg name="day" select="l:day(token-made/@expires)"/>.</m:t></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="token-made"/></xsl:template>

  <xsl:template match="token-made">
    <div class="panel">
      <p class="name"><bdi><xsl:value-of select="@name"/></bdi></p>
      <p><code dir="ltr"><xsl:value-of select="@key"/></code></p>
    </div>
    <p><m:t>The program sends it with each request:</m:t></p>
    <p><code dir="ltr"><xsl:value-of select="concat('Authorization: Bearer ', @key)"/></code></p>
    <p><m:t>Copy it into the program’s settings, and nowhere else. If somebody else may have seen it, end it and make another one.</m:t></p>
    <p class="actions"><a class="button" href="{/page/@base}{@back}"><m:t note="Button: back to the list of keys">I have kept it</m:t></a></p>
  </xsl:template>

</xsl:stylesheet>
