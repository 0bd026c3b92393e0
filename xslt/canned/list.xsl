<?xml version="1.0" encoding="UTF-8"?>
<!-- Replies ready to send, for staff to read before they need one (DSK-1). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="../lib/subject.xsl"/>

  <xsl:template match="page" mode="title"><m:t note="Title of a page of staff: texts to answer with">Replies ready to send</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>In each request those of its department and its language are offered; words in braces are filled in there.</m:t></xsl:template>
  <xsl:template match="page" mode="crumbs"><li><a href="{@base}/desk/requests"><m:t note="Title of a page of staff: requests of customers">Requests of customers</m:t></a></li></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="canned-list"/></xsl:template>

  <xsl:template match="canned-list">
    <form class="filters" method="get" action="{/page/@base}/desk/canned">
      <div>
        <label for="locale"><m:t note="Label of a filter: language of texts">Language</m:t></label>
        <select id="locale" name="locale">
          <xsl:for-each select="/page/locale">
            <option value="{@tag}" lang="{@tag}">
              <xsl:if test="@tag = /page/canned-list/@language"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if>
              <xsl:value-of select="@name"/>
            </option>
          </xsl:for-each>
        </select>
      </div>
      <button class="button button-quiet" type="submit"><m:t note="Button of a search form">Show</m:t></button>
    </form>
    <xsl:choose>
      <xsl:when test="canned"><xsl:apply-templates select="canned"/></xsl:when>
      <xsl:otherwise>
        <div class="empty">
          <xsl:call-template name="illustration"><xsl:with-param name="name" select="'empty-search'"/></xsl:call-template>
          <p><m:t>There are none in this language.</m:t></p>
        </div>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="canned">
    <details class="answer">
      <summary>
        <span lang="{../@language}"><xsl:value-of select="@title"/></span>
        <xsl:if test="@department"><xsl:text> </xsl:text><span class="tag"><xsl:apply-templates select="@department"/></span></xsl:if>
      </summary>
      <p class="typed" lang="{../@language}" dir="auto"><xsl:value-of select="@body"/></p>
    </details>
  </xsl:template>

</xsl:stylesheet>
