<?xml version="1.0" encoding="UTF-8"?>
<!-- The sample invoice in Norway: kroner, ten to one euro, so that the prices look like Norwegian ones. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:l="urn:balcao:format" exclude-result-prefixes="l">
  <xsl:import href="view:guide/invoices.xsl"/>

  <xsl:template match="facts" mode="amount">
    <xsl:param name="minor"/>
    <xsl:value-of select="l:money($minor * 10, 'NOK')"/>
  </xsl:template>
</xsl:stylesheet>
