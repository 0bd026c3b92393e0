<?xml version="1.0" encoding="UTF-8"?>
<!-- One page for all devices that are due: what is left empty waits (MET-2). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>

  <xsl:template match="page" mode="title"><m:t>Report readings</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>Enter what the counters show today. Leave empty what you do not know; you can come back.</m:t></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="reading-due"/></xsl:template>

  <xsl:template match="reading-due">
    <xsl:apply-templates select="done"/>
    <xsl:if test="@stored > 0">
      <div class="callout callout-good" role="status">
        <xsl:call-template name="icon"><xsl:with-param name="name" select="'check'"/></xsl:call-template>
        <p><m:n count="@stored"><m:one>One reading is stored.</m:one><m:other><m:arg name="n" select="l:number(@stored)"/> readings are stored.</m:other></m:n></p>
      </div>
    </xsl:if>
    <xsl:if test="form/problem or reading-row/problem or reading-row/field/problem"><xsl:apply-templates select="." mode="summary"/></xsl:if>
    <form method="post" action="{form/@action}" novalidate="novalidate">
      <xsl:if test="@token"><xsl:attribute name="action"><xsl:value-of select="concat(form/@action, '?token=', @token)"/></xsl:attribute></xsl:if>
      <xsl:apply-templates select="form/@token | form/@key" mode="hidden"/>
      <xsl:choose>
        <xsl:when test="reading-row[@mine] and reading-row[not(@mine)]">
          <xsl:apply-templates select="reading-row[@mine]"/>
          <details>
            <xsl:if test="reading-row[not(@mine)]/problem or reading-row[not(@mine)]/field/problem"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
            <summary><m:n count="count(reading-row[not(@mine)])"><m:one>One device that colleagues look after</m:one><m:other><m:arg name="n" select="l:number(count(reading-row[not(@mine)]))"/> devices that colleagues look after</m:other></m:n></summary>
            <xsl:apply-templates select="reading-row[not(@mine)]"/>
          </details>
        </xsl:when>
        <xsl:otherwise><xsl:apply-templates select="reading-row"/></xsl:otherwise>
      </xsl:choose>
      <p class="actions"><button class="button" type="submit"><m:t note="Button">Send the readings</m:t></button></p>
    </form>
    <xsl:if test="@next or @later">
      <nav class="pages">
        <xsl:attribute name="aria-label"><m:t>Pages of the list</m:t></xsl:attribute>
        <xsl:if test="@later"><a class="button button-quiet" href="{/page/@base}/readings/due"><m:t note="To the first page of a long list">Back to the beginning</m:t></a></xsl:if>
        <xsl:if test="@next"><a class="button button-quiet" href="{/page/@base}/readings/due?after={@next}"><m:t note="To the next page of a long list">Next page</m:t></a></xsl:if>
      </nav>
    </xsl:if>
    <p><xsl:if test="@token"><xsl:attribute name="class">hidden</xsl:attribute></xsl:if><a class="more" href="{/page/@base}/readings/upload"><m:t>Send many readings as a file</m:t></a></p>
  </xsl:template>

  <xsl:template match="reading-due[not(reading-row)]">
    <xsl:apply-templates select="done"/>
    <div class="empty">
      <xsl:call-template name="illustration"><xsl:with-param name="name" select="'empty-search'"/></xsl:call-template>
      <h2><m:t>No reading is due</m:t></h2>
      <p><m:t>A reading can be reported at any time all the same: choose a device.</m:t></p>
      <p class="actions"><a class="button" href="{/page/@base}/devices"><m:t note="Button">Choose a device</m:t></a></p>
    </div>
  </xsl:template>

  <xsl:template match="reading-due" mode="summary">
    <div class="callout callout-bad problems" role="alert" aria-labelledby="problems" tabindex="-1" autofocus="autofocus">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'warning'"/></xsl:call-template>
      <div>
        <h2 id="problems"><m:t>There is a problem</m:t></h2>
        <ul>
          <xsl:for-each select="form/problem"><li><xsl:apply-templates select="."/></li></xsl:for-each>
          <xsl:for-each select="reading-row[problem or field/problem]">
            <li><a href="#row-{device/@id}"><bdi dir="ltr"><xsl:value-of select="device/@serial"/></bdi></a><xsl:text>: </xsl:text><xsl:apply-templates select="problem | field/problem"/></li>
          </xsl:for-each>
        </ul>
      </div>
    </div>
  </xsl:template>

  <xsl:template match="reading-row">
    <fieldset class="reading-row" id="row-{device/@id}">
      <legend><bdi dir="ltr"><xsl:value-of select="device/@serial"/></bdi><xsl:text> </xsl:text><span class="meta"><xsl:apply-templates select="device" mode="line"/></span></legend>
      <input type="hidden" name="device" value="{device/@id}"/>
      <xsl:if test="device/@due"><p class="meta"><xsl:apply-templates select="device" mode="due"/><xsl:text> · </xsl:text><xsl:value-of select="l:day(device/@due, 'full')"/></p></xsl:if>
      <xsl:if test="problem"><p class="problem"><xsl:call-template name="icon"><xsl:with-param name="name" select="'warning'"/></xsl:call-template><span><xsl:apply-templates select="problem"/></span></p></xsl:if>
      <div class="counts"><xsl:apply-templates select="field[@register]"/></div>
      <xsl:apply-templates select="field[@name = 'sure']"/>
      <xsl:if test="@contested"><p><a class="more" href="{/page/@base}/devices/{device/@id}/readings/new"><m:t>Contest the estimate on the page of this device</m:t></a></p></xsl:if>
    </fieldset>
  </xsl:template>

  <xsl:template match="reading-row[@stored]">
    <p class="reading-row">
      <a href="{/page/@base}/readings/{@stored}"><bdi dir="ltr"><xsl:value-of select="device/@serial"/></bdi></a><xsl:text> </xsl:text>
      <xsl:apply-templates select="@state" mode="reading"/>
    </p>
  </xsl:template>

  <xsl:template match="field[@register]" mode="hint">
    <xsl:variable name="kind" select="@register"/>
    <xsl:apply-templates select="../register[@kind = $kind]" mode="last"/>
  </xsl:template>

</xsl:stylesheet>
