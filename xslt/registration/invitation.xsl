<?xml version="1.0" encoding="UTF-8"?>
<!-- The page an invitation leads to: whose company, which role; name and password for those who have no account yet (ACC-6). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="../lib/form.xsl"/>
  <xsl:import href="../lib/role.xsl"/>
  <xsl:import href="words.xsl"/>

  <xsl:template match="page" mode="title"><m:t>You are invited</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>An administrator of <bdi><m:arg name="customer" select="invitation/@customer"/></bdi> invites you to work with them in this portal.</m:t></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="invitation"/></xsl:template>

  <xsl:template match="invitation">
    <dl class="pairs">
      <div><dt><m:t>Company</m:t></dt><dd><bdi><xsl:value-of select="@customer"/></bdi></dd></div>
      <div><dt><m:t>Your role</m:t></dt><dd>
        <xsl:call-template name="role-name"><xsl:with-param name="code" select="@role"/></xsl:call-template>
      </dd></div>
      <div><dt><m:t>Mail address</m:t></dt><dd><bdi dir="ltr"><xsl:value-of select="@mail"/></bdi></dd></div>
    </dl>
    <xsl:if test="@known"><p><m:t>You have an account already. It stays as it is; the company is added to it.</m:t></p></xsl:if>
    <xsl:apply-templates select="form"/>
    <p class="hint"><m:t>You do not know this company? Then leave this page: without the button nothing happens.</m:t></p>
  </xsl:template>

  <xsl:template match="form" mode="submit"><m:t note="Button: accept an invitation">Accept</m:t></xsl:template>

</xsl:stylesheet>
