<?xml version="1.0" encoding="UTF-8"?>
<!-- The frame of the demo's own pages: no menu and no language switch, for they stand outside the portal's addresses. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" extension-element-prefixes="m">
  <xsl:import href="../lib/layout.xsl"/>

  <xsl:template name="header">
    
    <header class="top">
      <div class="wrap top-row">
        <a class="brand" href="{@base}/">
          <xsl:call-template name="mark"/><xsl:text> </xsl:text>
          <span class="brand-name"><xsl:value-of select="@name"/></span>
        </a>
        <strong class="tag"><m:t note="Mark of pages that only a demo has">Demo</m:t></strong>
      </div>
    </header>
  
  </xsl:template>
  <xsl:template name="footer"/>
  <xsl:template match="centre" mode="card"/>

  <xsl:template match="page" mode="lead"><m:t>Demo only. Everybody here is invented, and no mail leaves this machine.</m:t></xsl:template>

</xsl:stylesheet>
