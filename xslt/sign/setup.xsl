<?xml version="1.0" encoding="UTF-8"?>
<!-- Setting up the second factor: a picture for the app, the same as text, and a first code (ACC-10). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="fields.xsl"/>

  <xsl:template match="page" mode="title"><m:t>Set up a second factor</m:t></xsl:template>
  <xsl:template match="page" mode="lead">
    <xsl:choose>
      <xsl:when test="setup/@required"><m:t>Your role needs one. From then on you sign in with your password and a code from your phone.</m:t></xsl:when>
      <xsl:otherwise><m:t>From then on you sign in with your password and a code from your phone.</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page" mode="main"><xsl:apply-templates select="setup"/></xsl:template>

  <xsl:template match="setup">
    <xsl:apply-templates select="form[problem or field/problem]" mode="summary"/>
    <ol class="steps">
      <li>
        <h2><m:t>Take an authenticator app</m:t></h2>
        <p><m:t>Any app for one-time codes will do; most password managers have one built in.</m:t></p>
      </li>
      <li>
        <h2><m:t>Let it read this picture</m:t></h2>
        <xsl:apply-templates select="qr"/>
        <p><m:t>Is the app on this device? <a href="{qr/@uri}">Open it with the secret</a>.</m:t></p>
        <p><m:t>If neither works, type this secret into it:</m:t></p>
        <p><code dir="ltr"><xsl:value-of select="@secret"/></code></p>
        <p class="hint"><m:t>Account: <bdi dir="ltr"><m:arg name="account" select="@account"/></bdi>. Kind: time-based, six digits, every 30 seconds.</m:t></p>
      </li>
      <li>
        <h2><m:t>Type the code it shows</m:t></h2>
        <xsl:apply-templates select="form"/>
      </li>
    </ol>
  </xsl:template>

  <!-- Dark on light in every theme: phones read nothing else. -->
  <xsl:template match="qr">
    <p>
      <svg class="qr" viewBox="0 0 {@side} {@side}" width="224" height="224" role="img" shape-rendering="crispEdges">
        <xsl:attribute name="aria-label"><m:t>QR code with the secret that stands below as text</m:t></xsl:attribute>
        <path fill="#000" d="{@path}"/>
      </svg>
    </p>
  </xsl:template>

  <xsl:template match="form">
    <form class="form" method="post" action="{@action}" novalidate="novalidate">
      <xsl:apply-templates select="@token | @key" mode="hidden"/>
      <xsl:apply-templates select="field"/>
      <p class="actions"><button class="button" type="submit"><m:t>Turn it on</m:t></button></p>
    </form>
  </xsl:template>

</xsl:stylesheet>
