<?xml version="1.0" encoding="UTF-8"?>
<!-- What every guide shares: the trail, the card with the PDF, and the way to the support centre at the end. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="../lib/ask.xsl"/>

  <xsl:template match="page" mode="crumbs">
    <li><a href="{@base}/guides"><m:t>Guides</m:t></a></li>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <xsl:if test="not(feature[@name='accounts'])">
      <xsl:apply-templates select="guide-page" mode="accounts-closed"/>
    </xsl:if>
    <xsl:apply-templates select="guide-page"/>
  </xsl:template>

  <!-- Said only where the steps lead through an account. -->
  <xsl:template match="guide-page" mode="accounts-closed"/>
  <xsl:template match="guide-page[@name='readings' or @name='consumables' or @name='registration' or @name='requests']" mode="accounts-closed">
    <div class="callout callout-info">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'info'"/></xsl:call-template>
      <div><p><m:t>Accounts are not open here yet. Until they are, your support centre does by telephone and mail what needs an account.</m:t></p></div>
    </div>
  </xsl:template>

  <xsl:template match="page" mode="aside">
    <xsl:apply-templates select="guide-page[@file]" mode="paper"/>
    <xsl:apply-templates select="guide-page" mode="see-also"/>
  </xsl:template>

  <xsl:template match="guide-page" mode="paper">
    <section class="card" aria-labelledby="on-paper">
      <h2 id="on-paper"><m:t>This guide on paper</m:t></h2>
      <p><m:t>The same text as a PDF file, to print or to pass on.</m:t></p>
      <p class="meta">
        <a class="download" href="{@file}" type="application/pdf">
          <xsl:call-template name="icon"><xsl:with-param name="name" select="'download'"/></xsl:call-template>
          <m:t>PDF, <m:arg name="size" select="l:bytes(@size)"/></m:t>
        </a>
      </p>
    </section>
  </xsl:template>

  <xsl:template match="guide-page" mode="see-also">
    <section class="card" aria-labelledby="see-also">
      <h2 id="see-also"><m:t>See also</m:t></h2>
      <ul class="plain">
        <li><a href="{/page/@base}/questions"><m:t>Questions and answers</m:t></a></li>
        <li><a href="{/page/@base}/guides"><m:t>All guides</m:t></a></li>
      </ul>
    </section>
  </xsl:template>

  <xsl:template match="guide-page" mode="still-stuck">
    <section class="section" aria-labelledby="still-stuck">
      <h2 id="still-stuck"><m:t>If you are stuck</m:t></h2>
      <xsl:apply-templates select="/page/centre" mode="ask"/>
    </section>
  </xsl:template>
</xsl:stylesheet>
