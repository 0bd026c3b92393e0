<?xml version="1.0" encoding="UTF-8"?>
<!-- The answer to a program that told the state of an order. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>

  <xsl:template match="page" mode="title"><m:t>State of an order</m:t></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="order-moved"/></xsl:template>

  <xsl:template match="order-moved">
    <p><m:t>Taken: order <bdi dir="ltr"><m:arg name="number" select="@number"/></bdi></m:t><xsl:text> </xsl:text><xsl:call-template name="order-state"><xsl:with-param name="code" select="@state"/></xsl:call-template></p>
  </xsl:template>
  <xsl:template match="order-moved[problem]">
    <p><m:t>Nothing was changed:</m:t></p>
    <ul><xsl:for-each select="problem"><li><code><xsl:value-of select="@field"/></code><xsl:text> </xsl:text><xsl:apply-templates select="."/></li></xsl:for-each></ul>
  </xsl:template>

</xsl:stylesheet>
