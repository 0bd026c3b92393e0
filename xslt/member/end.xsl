<?xml version="1.0" encoding="UTF-8"?>
<!-- Asks before a membership ends or an invitation is withdrawn. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>

  <xsl:template match="page" mode="title">
    <xsl:choose>
      <xsl:when test="member-end/@state = 'invited'"><m:t>Withdraw the invitation</m:t></xsl:when>
      <xsl:otherwise><m:t>End the membership</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="page" mode="crumbs">
    <li><a href="{@base}/people"><m:t note="Title of a page: colleagues with an account">People</m:t></a></li>
    <li><a href="{@base}/people/{member-end/@id}"><bdi><xsl:value-of select="member-end/@name"/></bdi></a></li>
  </xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="member-end"/></xsl:template>

  <xsl:template match="member-end">
    <xsl:if test="form/problem"><xsl:apply-templates select="form" mode="summary"/></xsl:if>
    <xsl:apply-templates select="." mode="words"/>
    <form class="form" method="post" action="{form/@action}">
      <xsl:apply-templates select="form/@token | form/@key" mode="hidden"/>
      <p class="actions">
        <button class="button button-bad" type="submit">
          <xsl:choose>
            <xsl:when test="@state = 'invited'"><m:t>Withdraw the invitation</m:t></xsl:when>
            <xsl:otherwise><m:t>End the membership</m:t></xsl:otherwise>
          </xsl:choose>
        </button>
        <xsl:text> </xsl:text>
        <a class="button button-quiet" href="{/page/@base}/people/{@id}"><m:t note="Leaves a page without doing anything">Back</m:t></a>
      </p>
    </form>
  </xsl:template>

  <xsl:template match="member-end" mode="words">
    <p><m:t><bdi><m:arg name="name" select="@name"/></bdi> will no longer act for your company, is signed out at once, and loses what was assigned. Absences in which they stand in end as well. Their account stays.</m:t></p>
  </xsl:template>
  <xsl:template match="member-end[@self]" mode="words">
    <p><m:t>You will no longer act for your company, are signed out at once, and lose what was assigned. Your account stays.</m:t></p>
  </xsl:template>
  <xsl:template match="member-end[@state = 'invited']" mode="words">
    <p><m:t>The link sent to <bdi dir="ltr"><m:arg name="mail" select="@name"/></bdi> will no longer work. You can invite them again at any time.</m:t></p>
  </xsl:template>

</xsl:stylesheet>
