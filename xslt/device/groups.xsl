<?xml version="1.0" encoding="UTF-8"?>
<!-- The groups of devices of a customer, and their names. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>
  <xsl:import href="../lib/form.xsl"/>

  <xsl:template match="page" mode="title"><m:t note="Title of a page: groups of devices">Groups</m:t></xsl:template>
  <xsl:template match="page" mode="crumbs"><li><a href="{@base}/devices"><m:t>Devices</m:t></a></li></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>Devices you look at together, wherever they stand. Put devices into a group from their list.</m:t></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="device-groups"/></xsl:template>

  <xsl:template match="device-groups">
    <xsl:apply-templates select="done"/>
    <ul class="list"><xsl:apply-templates select="device-group"/></ul>
  </xsl:template>
  <xsl:template match="device-groups[not(device-group)]">
    <div class="empty">
      <xsl:call-template name="illustration"><xsl:with-param name="name" select="'empty-search'"/></xsl:call-template>
      <h2><m:t>No groups yet</m:t></h2>
      <p><m:t>Tick some devices in the list, choose to change their group, and give the new group a name.</m:t></p>
      <p class="actions"><a class="button" href="{/page/@base}/devices"><m:t>Choose devices</m:t></a></p>
    </div>
  </xsl:template>

  <xsl:template match="device-group">
    <li>
      <div class="main">
        <a class="name" href="{/page/@base}/devices?group={@id}"><bdi><xsl:value-of select="@name"/></bdi></a>
        <p class="meta"><m:n count="@devices"><m:one>One device</m:one><m:other><m:arg name="n" select="l:number(@devices)"/> devices</m:other></m:n></p>
      </div>
      <details class="answer">
        <xsl:if test="form/field/problem"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
        <summary><m:t note="Opens a form: another name for a group">Rename</m:t></summary>
        <xsl:apply-templates select="form"/>
      </details>
    </li>
  </xsl:template>

  <!-- Several such forms stand on the page: each has its own ids. -->
  <xsl:template match="form">
    <form class="form" method="post" action="{@action}" novalidate="novalidate">
      <xsl:apply-templates select="@token | @key" mode="hidden"/>
      <div class="field">
        <xsl:if test="field/problem"><xsl:attribute name="class">field field-bad</xsl:attribute></xsl:if>
        <label for="name-{../@id}"><m:t note="Label: a group's new name">New name</m:t></label>
        <xsl:if test="field/problem">
          <p class="problem" id="problem-{../@id}" role="alert"><xsl:call-template name="icon"><xsl:with-param name="name" select="'warning'"/></xsl:call-template><span><xsl:apply-templates select="field/problem"/></span></p>
        </xsl:if>
        <input id="name-{../@id}" name="name" type="text" value="{field/@value}" maxlength="80">
          <xsl:if test="field/problem"><xsl:attribute name="aria-invalid">true</xsl:attribute><xsl:attribute name="aria-describedby"><xsl:value-of select="concat('problem-', ../@id)"/></xsl:attribute></xsl:if>
        </input>
      </div>
      <p class="actions"><button class="button button-quiet" type="submit"><m:t note="Button: gives a group its new name">Rename</m:t></button></p>
    </form>
  </xsl:template>

  <xsl:template match="done[@code = 'group-named']" mode="words"><m:t>The group has its new name.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'device.group-taken']"><m:t>Your company has a group of this name. Give another.</m:t></xsl:template>

</xsl:stylesheet>
