<?xml version="1.0" encoding="UTF-8"?>
<!-- Making a key for a program: its name, what it may do, for how long (API-2). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>

  <xsl:template match="page" mode="title"><m:t note="Title of a page: the form for a new key">Make a key</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>You see the key once, right after this. Give it to one program only.</m:t></xsl:template>
  <xsl:template match="page" mode="crumbs"><li><a href="{@base}/account/tokens"><m:t note="Title of a page: keys with which programs use the portal">Keys for programs</m:t></a></li></xsl:template>
  <xsl:template match="page[starts-with(@path, '/desk')]" mode="crumbs"><li><a href="{@base}/desk/tokens"><m:t note="Title of a page: keys with which programs use the portal">Keys for programs</m:t></a></li></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="token-form/form"/></xsl:template>

  <xsl:template match="form">
    <xsl:if test="problem | field/problem"><xsl:apply-templates select="." mode="summary"/></xsl:if>
    <form class="form" method="post" action="{@action}" novalidate="novalidate">
      <xsl:apply-templates select="@token | @key" mode="hidden"/>
      <xsl:apply-templates select="field[@name = 'name']"/>
      <fieldset class="field" id="field-scope">
        <legend><m:t>What the program may do</m:t></legend>
        <xsl:if test="field[@name = 'scope']/problem">
          <p class="problem">
            <xsl:call-template name="icon"><xsl:with-param name="name" select="'warning'"/></xsl:call-template>
            <span><m:t>Tick at least one of these.</m:t></span>
          </p>
        </xsl:if>
        <xsl:apply-templates select="field[@name = 'scope']"/>
      </fieldset>
      <xsl:apply-templates select="field[@name = 'serial'] | field[@name = 'days']"/>
      <p class="actions"><button class="button" type="submit"><m:t note="Button: makes a key for a program">Make the key</m:t></button></p>
    </form>
  </xsl:template>

  <!-- The problem of the ticks is the same for each: told once. -->
  <xsl:template match="form" mode="summary">
    <div class="callout callout-bad problems" role="alert" aria-labelledby="problems" tabindex="-1" autofocus="autofocus">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'warning'"/></xsl:call-template>
      <div>
        <h2 id="problems"><m:t>There is a problem</m:t></h2>
        <ul>
          <xsl:for-each select="problem"><li><xsl:apply-templates select="."/></li></xsl:for-each>
          <xsl:for-each select="field[not(@name = 'scope')]/problem">
            <li><a href="#field-{../@name}"><xsl:apply-templates select=".." mode="label"/><xsl:text>: </xsl:text><xsl:apply-templates select="."/></a></li>
          </xsl:for-each>
          <xsl:if test="field[@name = 'scope']/problem"><li><a href="#field-scope"><m:t>Say what the program may do.</m:t></a></li></xsl:if>
        </ul>
      </div>
    </div>
  </xsl:template>

  <xsl:template match="field[@name = 'scope']">
    <p class="field">
      <label class="choice" for="field-scope-{@value}">
        <input id="field-scope-{@value}" name="scope" type="checkbox" value="{@value}">
          <xsl:if test="@checked"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if>
        </input>
        <span><xsl:call-template name="scope-name"><xsl:with-param name="code" select="@value"/></xsl:call-template></span>
      </label>
    </p>
  </xsl:template>

  <xsl:template match="field[@name = 'name']" mode="label"><m:t ctx="key">Name of the program</m:t></xsl:template>
  <xsl:template match="field[@name = 'name']" mode="hint"><m:t>So that you know it again in the list, such as the name of your printer fleet’s server.</m:t></xsl:template>
  <xsl:template match="field[@name = 'serial']" mode="label"><m:t>Only for the device with this serial number</m:t></xsl:template>
  <xsl:template match="field[@name = 'serial']" mode="hint"><m:t>Without one, the key is for all devices of your company.</m:t></xsl:template>
  <xsl:template match="field[@name = 'days']" mode="label"><m:t>Good for</m:t></xsl:template>
  <xsl:template match="option[../@name = 'days']">
    <m:n count="@value"><m:one>one day</m:one><m:other><m:arg name="n" select="l:number(@value)"/> days</m:other></m:n>
  </xsl:template>

  <xsl:template match="problem[@code = 'token.no-device']"><m:t>None of your company’s devices has this serial number. You find it on the device’s page.</m:t></xsl:template>

</xsl:stylesheet>
