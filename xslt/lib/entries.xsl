<?xml version="1.0" encoding="UTF-8"?>
<!-- Entries of the audit log as a list: what, who, to whom, when. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="event.xsl"/>
  <xsl:import href="role.xsl"/>

  <xsl:template match="log" mode="entries">
    <ol class="list log"><xsl:apply-templates select="entry"/></ol>
  </xsl:template>

  <xsl:template match="entry">
    <li>
      <div class="main">
        <p class="name">
          <xsl:call-template name="event"><xsl:with-param name="code" select="@event"/></xsl:call-template>
          <xsl:if test="@detail = 'role'">
            <xsl:text> </xsl:text><span class="tag"><xsl:call-template name="role-name"><xsl:with-param name="code" select="@value"/></xsl:call-template></span>
          </xsl:if>
        </p>
        <p class="meta"><xsl:apply-templates select="." mode="who"/></p>
        <xsl:if test="@customer"><p class="meta"><bdi><xsl:value-of select="@customer"/></bdi><xsl:text> · </xsl:text><bdi dir="ltr"><xsl:value-of select="@customer-number"/></bdi></p></xsl:if>
      </div>
      <time datetime="{@at}" class="meta"><xsl:value-of select="l:instant(@at, /page/@zone)"/></time>
    </li>
  </xsl:template>

  <xsl:template match="entry" mode="who">
    <xsl:choose>
      <xsl:when test="not(@actor)"><m:t note="Who did it">Somebody who was not signed in</m:t></xsl:when>
      <xsl:when test="@actor = ''"><m:t note="Who did it">Somebody whose account was deleted</m:t></xsl:when>
      <xsl:when test="@staff"><m:t><bdi><m:arg name="name" select="@actor"/></bdi>, <m:arg name="brand" select="/page/@name"/> staff</m:t></xsl:when>
      <xsl:otherwise><bdi><xsl:value-of select="@actor"/></bdi></xsl:otherwise>
    </xsl:choose>
    <xsl:if test="@covers and @staff"><xsl:text> · </xsl:text><m:t note="Staff who acted with a customer's rights">on behalf of <bdi><m:arg name="name" select="@covers"/></bdi></m:t></xsl:if>
    <xsl:if test="@covers and not(@staff)"><xsl:text> · </xsl:text><m:t>standing in for <bdi><m:arg name="name" select="@covers"/></bdi></m:t></xsl:if>
    <xsl:if test="@person and @person != '' and @person != @actor"><xsl:text> · </xsl:text><m:t note="To whom it was done">concerns <bdi><m:arg name="name" select="@person"/></bdi></m:t></xsl:if>
  </xsl:template>

</xsl:stylesheet>
