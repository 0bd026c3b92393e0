<?xml version="1.0" encoding="UTF-8"?>
<!-- What a scope of a key is called, and where its pages stand (API-2). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="../lib/form.xsl"/>

  <xsl:template name="scope-name">
    <xsl:param name="code"/>
    <xsl:choose>
      <xsl:when test="$code = 'read'"><m:t ctx="scope" note="What a program may do">See devices and contracts</m:t></xsl:when>
      <xsl:when test="$code = 'readings'"><m:t ctx="scope" note="What a program may do">Report readings</m:t></xsl:when>
      <xsl:when test="$code = 'orders'"><m:t ctx="scope" note="What a program may do">Order consumables and count stock</m:t></xsl:when>
      <xsl:when test="$code = 'import'"><m:t ctx="scope" note="What a program of a back office may do">Send feeds of customers, devices and contracts</m:t></xsl:when>
      <xsl:when test="$code = 'supply'"><m:t ctx="scope" note="What a program of a back office may do">Fetch orders and tell their states</m:t></xsl:when>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
