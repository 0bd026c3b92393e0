<?xml version="1.0" encoding="UTF-8"?>
<!-- Corrects where devices stand and which group they are in, one or several at once (DEV-2). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>
  <xsl:import href="../lib/form.xsl"/>

  <xsl:template match="page" mode="title"><m:t>Change place or group</m:t></xsl:template>
  <xsl:template match="page" mode="crumbs"><li><a href="{@base}/devices"><m:t>Devices</m:t></a></li></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>Tell us where the devices stand. Nothing is fetched or carried: to have that done, ask for a move.</m:t></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="device-change"/></xsl:template>

  <xsl:template match="device-change">
    <ul class="list"><xsl:apply-templates select="device"/></ul>
    <xsl:apply-templates select="form"/>
  </xsl:template>
  <xsl:template match="device-change[not(device)]">
    <div class="empty">
      <xsl:call-template name="illustration"><xsl:with-param name="name" select="'empty-search'"/></xsl:call-template>
      <h2><m:t>No device is chosen</m:t></h2>
      <p><m:t>Tick one or more in the list first.</m:t></p>
      <p class="actions"><a class="button" href="{/page/@base}/devices"><m:t>Choose devices</m:t></a></p>
    </div>
  </xsl:template>

  <xsl:template match="device">
    <li>
      <div class="main">
        <a class="name" href="{/page/@base}/devices/{@id}"><bdi dir="ltr"><xsl:value-of select="@serial"/></bdi></a>
        <xsl:text> </xsl:text><xsl:apply-templates select="." mode="model"/>
        <xsl:if test="@site or @place or @group"><p class="meta"><xsl:apply-templates select="." mode="where"/></p></xsl:if>
      </div>
    </li>
  </xsl:template>

  <xsl:template match="form" mode="submit"><m:t note="Button: stores where devices stand">Store</m:t></xsl:template>

  <xsl:template match="field[@name = 'site']" mode="label"><m:t>Site</m:t></xsl:template>
  <xsl:template match="field[@name = 'place']" mode="label"><m:t note="Where a device stands at its site">Place</m:t></xsl:template>
  <xsl:template match="field[@name = 'place']" mode="hint">
    <xsl:choose>
      <xsl:when test="../../device[2]"><m:t>Floor, room, door. Left empty, each keeps the place it has.</m:t></xsl:when>
      <xsl:otherwise><m:t>Floor, room, door: what somebody needs who looks for it.</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="field[@name = 'group']" mode="label"><m:t note="A group of devices or services">Group</m:t></xsl:template>
  <xsl:template match="field[@name = 'group']" mode="hint"><m:t>Sites and groups also decide which of your colleagues see a device.</m:t></xsl:template>
  <xsl:template match="field[@name = 'group_name']" mode="label"><m:t>Or a new group</m:t></xsl:template>
  <xsl:template match="field[@name = 'group_name']" mode="hint"><m:t>Its name, if none of those above fits.</m:t></xsl:template>

  <xsl:template match="option"><xsl:value-of select="@label"/></xsl:template>
  <xsl:template match="option[@value = '']"><m:t note="Choice of a form: several devices keep what they have">Leave as it is</m:t></xsl:template>
  <xsl:template match="option[@value = '' and not(../../../device[2])]"><m:t note="Choice of a form: a device without a site">None</m:t></xsl:template>
  <xsl:template match="option[@value = 'none']"><m:t note="Choice of a form: in no group">No group</m:t></xsl:template>

  <xsl:template match="problem[@code = 'device.site-unknown']"><m:t>This site is not one of your company any more. Choose another.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'device.group-unknown']"><m:t>This group does not exist any more. Choose another.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'device.group-taken']"><m:t>Your company has a group of this name. Choose it above, or give another name.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'device.nothing-chosen']"><m:t>Nothing was changed: choose a site, a place or a group.</m:t></xsl:template>

</xsl:stylesheet>
