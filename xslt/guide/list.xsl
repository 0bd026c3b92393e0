<?xml version="1.0" encoding="UTF-8"?>
<!-- All guides of this portal, each with what it is for and its PDF; which ones there are comes from the tree. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="../lib/ask.xsl"/>
  <xsl:import href="../lib/guide.xsl"/>

  <xsl:template match="page" mode="title">
    <m:t>Guides</m:t>
  </xsl:template>

  <xsl:template match="page" mode="lead">
    <m:t>Step by step through what people do here most, to read on the screen or to print. No account is needed.</m:t>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <xsl:apply-templates select="guides"/>
  </xsl:template>

  <xsl:template match="guides">
    <ul class="guides"><xsl:apply-templates select="guide"/></ul>
    <section class="section" aria-labelledby="not-found">
      <h2 id="not-found"><m:t>You are looking for something else?</m:t></h2>
      <p><m:t>Shorter answers are among the <a href="{/page/@base}/questions">questions and answers</a>.</m:t></p>
      <xsl:apply-templates select="/page/centre" mode="ask"/>
    </section>
  </xsl:template>

  <xsl:template match="guides[not(guide)]">
    <div class="empty">
      <xsl:call-template name="illustration"><xsl:with-param name="name" select="'empty-guides'"/></xsl:call-template>
      <h2><m:t>There are no guides in this portal yet</m:t></h2>
      <p><m:t>The questions and answers explain the portal, and your support centre explains the rest.</m:t></p>
      <p class="actions"><a class="button" href="{/page/@base}/questions"><m:t>Read questions and answers</m:t></a></p>
    </div>
  </xsl:template>

  <xsl:template match="guide">
    <li class="guide-card">
      <xsl:apply-templates select="." mode="icon"/>
      <div>
        <h2><a href="{/page/@base}/guides/{@name}"><xsl:apply-templates select="." mode="name"/></a></h2>
        <p><xsl:apply-templates select="." mode="purpose"/></p>
        <xsl:if test="@file">
          <p class="meta">
            <a class="download" href="{@file}" type="application/pdf">
              <xsl:call-template name="icon"><xsl:with-param name="name" select="'download'"/></xsl:call-template>
              <span class="hidden"><xsl:apply-templates select="." mode="name"/><xsl:text>: </xsl:text></span>
              <m:t>PDF, <m:arg name="size" select="l:bytes(@size)"/></m:t>
            </a>
          </p>
        </xsl:if>
      </div>
    </li>
  </xsl:template>
</xsl:stylesheet>
