<?xml version="1.0" encoding="UTF-8"?>
<!-- Which orders of colleagues wait for an administrator (CON-3). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>

  <xsl:template match="page" mode="title"><m:t>Which orders need approval</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>Orders of administrators never wait. The choice counts for orders from now on.</m:t></xsl:template>
  <xsl:template match="page" mode="crumbs"><li><a href="{@base}/orders"><m:t note="Title of a page: orders of consumables">Orders</m:t></a></li></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="order-rule"/></xsl:template>
  <xsl:template match="order-rule"><xsl:apply-templates select="done | form"/></xsl:template>

  <xsl:template match="form" mode="submit"><m:t>Save</m:t></xsl:template>
  <xsl:template match="field[@name = 'approval']" mode="label"><m:t>Orders of your colleagues</m:t></xsl:template>
  <xsl:template match="option[@value = 'none']"><m:t>Go to us at once</m:t></xsl:template>
  <xsl:template match="option[@value = 'charged']"><m:t>Wait for approval when something costs extra</m:t></xsl:template>
  <xsl:template match="option[@value = 'all']"><m:t>Always wait for approval</m:t></xsl:template>

</xsl:stylesheet>
