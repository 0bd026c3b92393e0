<?xml version="1.0" encoding="UTF-8"?>
<!-- Staff look for a customer. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>

  <xsl:template match="page" mode="title"><m:t note="Page of staff">Customers</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>Find a customer by number, company, person, mail address or serial number. The customer's log shows whose file you open.</m:t></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="desk"/></xsl:template>

  <xsl:template match="desk">
    <form class="filters" method="get" action="{/page/@base}/desk" role="search">
      <div class="field">
        <label for="field-q"><m:t note="Label of a search field">Search for</m:t></label>
        <input id="field-q" name="q" type="search" value="{@q}" maxlength="100"/>
      </div>
      <button class="button" type="submit"><m:t note="Button of a search">Find</m:t></button>
    </form>
    <xsl:choose>
      <xsl:when test="customer">
        <ul class="list"><xsl:apply-templates select="customer"/></ul>
        <xsl:if test="@more"><p class="hint"><m:t>There are more than these. Add a word to narrow the search.</m:t></p></xsl:if>
      </xsl:when>
      <xsl:when test="@short"><p class="hint"><m:t>Type at least two characters.</m:t></p></xsl:when>
      <xsl:when test="@q != ''">
        <div class="empty" role="status">
          <xsl:call-template name="illustration"><xsl:with-param name="name" select="'empty-search'"/></xsl:call-template>
          <p><m:t>No customer of this portal fits. Try the customer number, or part of the company's name.</m:t></p>
        </div>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="customer">
    <li>
      <div class="main">
        <p class="name"><a href="{/page/@base}/desk/customers/{@id}"><bdi><xsl:value-of select="@name"/></bdi></a></p>
        <p class="meta">
          <m:t>Customer number <bdi dir="ltr"><m:arg name="number" select="@number"/></bdi></m:t>
          <xsl:text> · </xsl:text>
          <m:n count="@people"><m:one>one person</m:one><m:other><m:arg name="n" select="l:number(@people)"/> people</m:other></m:n>
          <xsl:text> · </xsl:text>
          <xsl:choose>
            <xsl:when test="/page/feature[@name = 'hosting']"><m:n count="@devices"><m:one>one service</m:one><m:other><m:arg name="n" select="l:number(@devices)"/> services</m:other></m:n></xsl:when>
            <xsl:otherwise><m:n count="@devices"><m:one>one device</m:one><m:other><m:arg name="n" select="l:number(@devices)"/> devices</m:other></m:n></xsl:otherwise>
          </xsl:choose>
        </p>
      </div>
      <xsl:if test="@inactive"><span class="state state-quiet"><m:t ctx="customer" note="A customer who is none any more">Closed</m:t></span></xsl:if>
      <xsl:if test="@opened"><span class="meta"><m:t>Opened by you on <m:arg name="when" select="l:instant(@opened, /page/@zone)"/></m:t></span></xsl:if>
    </li>
  </xsl:template>

</xsl:stylesheet>
