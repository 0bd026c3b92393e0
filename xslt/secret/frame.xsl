<?xml version="1.0" encoding="UTF-8"?>
<!-- What the pages of passwords handed over share. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="../lib/form.xsl"/>
  <xsl:import href="../lib/secret.xsl"/>

  <xsl:template match="done">
    <div class="callout callout-good" role="status">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'check'"/></xsl:call-template>
      <div><p><xsl:apply-templates select="." mode="words"/></p></div>
    </div>
  </xsl:template>

</xsl:stylesheet>
