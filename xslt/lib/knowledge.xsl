<?xml version="1.0" encoding="UTF-8"?>
<!-- Articles and guided help where other pages offer them, and the path of guided help that a request keeps. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <!-- One line of a list, <ul class="headlines">. -->
  <xsl:template match="knowledge">
    <li lang="{@lang}">
      <div class="main">
        <p class="name"><a href="{/page/@base}/articles/{@code}"><bdi><xsl:value-of select="@title"/></bdi></a></p>
        <p class="hint"><bdi><xsl:value-of select="@lead"/></bdi></p>
      </div>
    </li>
  </xsl:template>

  <xsl:template match="help">
    <li lang="{@lang}">
      <div class="main">
        <p class="name"><a href="{/page/@base}/help/{@code}"><bdi><xsl:value-of select="@title"/></bdi></a></p>
        <p class="hint"><bdi><xsl:value-of select="@lead"/></bdi></p>
      </div>
    </li>
  </xsl:template>

  <!-- The same as a card with a button, where one tree is the way on. -->
  <xsl:template match="help" mode="card">
    <div class="guide-card help-card">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'wrench'"/></xsl:call-template>
      <div>
        <h3><a href="{/page/@base}/help/{@code}" lang="{@lang}"><bdi><xsl:value-of select="@title"/></bdi></a></h3>
        <p lang="{@lang}"><bdi><xsl:value-of select="@lead"/></bdi></p>
        <p class="meta"><m:t>Guided help: a few questions lead to what helps.</m:t></p>
      </div>
    </div>
  </xsl:template>

  <xsl:template match="help-path">
    <details class="help-path">
      <summary><m:t>Tried before with guided help: <bdi lang="{@lang}"><m:arg name="title" select="@title"/></bdi></m:t></summary>
      <xsl:if test="@older"><p class="hint"><m:t>This guided help has changed since; what is not there any more is shown by its code.</m:t></p></xsl:if>
      <ol class="taken"><xsl:apply-templates select="help-taken"/></ol>
    </details>
  </xsl:template>

  <!-- A question and the answer given; with the way back to it while the help goes on. -->
  <xsl:template match="help-taken">
    <li lang="{@lang}">
      <span class="quiet"><bdi><xsl:value-of select="@step"/></bdi></span><xsl:text> </xsl:text>
      <strong><bdi><xsl:value-of select="@choice"/></bdi></strong>
    </li>
  </xsl:template>
  <xsl:template match="help-taken[@path]">
    <li>
      <span class="quiet" lang="{@lang}"><bdi><xsl:value-of select="@step"/></bdi></span><xsl:text> </xsl:text>
      <strong lang="{@lang}"><bdi><xsl:value-of select="@choice"/></bdi></strong><xsl:text> </xsl:text>
      <a href="{/page/@base}{@path}"><m:t note="Link: answers a question of guided help anew">Change</m:t><span class="hidden"><xsl:text>: </xsl:text><xsl:value-of select="@step"/></span></a>
    </li>
  </xsl:template>

</xsl:stylesheet>
