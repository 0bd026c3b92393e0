<?xml version="1.0" encoding="UTF-8"?>
<!-- What the pages of people share: forms that are one button, states, the fields role, site or group, serial number. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="../lib/form.xsl"/>
  <xsl:import href="roles.xsl"/>

  <xsl:template match="form" mode="button">
    <form class="inline-form" method="post" action="{@action}">
      <xsl:apply-templates select="@token | @key" mode="hidden"/>
      <xsl:apply-templates select="field"/>
      <button class="button button-quiet" type="submit"><xsl:apply-templates select="." mode="submit"/></button>
    </form>
  </xsl:template>

  <!-- A whole form that is not what the page is there for: its button is quiet. -->
  <xsl:template match="form" mode="aside">
    <xsl:if test="problem | field/problem"><xsl:apply-templates select="." mode="summary"/></xsl:if>
    <form class="form" method="post" action="{@action}" novalidate="novalidate">
      <xsl:apply-templates select="@token | @key" mode="hidden"/>
      <xsl:apply-templates select="field"/>
      <p class="actions"><button class="button button-quiet" type="submit"><xsl:apply-templates select="." mode="submit"/></button></p>
    </form>
  </xsl:template>

  <xsl:template match="form[@name = 'approve']" mode="submit"><m:t>Approve</m:t></xsl:template>
  <xsl:template match="form[@name = 'refuse']" mode="submit"><m:t>Refuse</m:t></xsl:template>

  <!-- A member by name, and by mail as long as there is none. -->
  <xsl:template match="member" mode="called">
    <xsl:choose>
      <xsl:when test="@name"><bdi><xsl:value-of select="@name"/></bdi></xsl:when>
      <xsl:when test="@mail"><bdi dir="ltr"><xsl:value-of select="@mail"/></bdi></xsl:when>
      <xsl:otherwise><m:t>Somebody whose account was erased</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="member" mode="state"><span class="state state-good"><m:t ctx="member" note="State of a person">Active</m:t></span></xsl:template>
  <xsl:template match="member[@state = 'waiting']" mode="state"><span class="state state-warn"><m:t ctx="member" note="State of a person">Waits for approval</m:t></span></xsl:template>
  <xsl:template match="member[@state = 'invited']" mode="state"><span class="state state-info"><m:t ctx="member" note="State of a person">Invited</m:t></span></xsl:template>
  <xsl:template match="member[@state = 'ended']" mode="state"><span class="state state-quiet"><m:t ctx="member" note="State of a person">Ended</m:t></span></xsl:template>

  <xsl:template match="field[@name = 'role']" mode="label"><m:t>Role</m:t></xsl:template>
  <xsl:template match="option[../@name = 'role']">
    <xsl:call-template name="role-name"><xsl:with-param name="code" select="@value"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="field[@name = 'place']" mode="label"><m:t note="What to assign to a person">Site or group</m:t></xsl:template>
  <xsl:template match="field[@name = 'place']" mode="hint">
    <xsl:choose>
      <xsl:when test="/page/feature[@name = 'hosting']"><m:t>All services there, also those that are added later.</m:t></xsl:when>
      <xsl:otherwise><m:t>All devices there, also those that are added later.</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="option[../@name = 'place']">
    <xsl:choose>
      <xsl:when test="starts-with(@value, 'site.')"><m:t note="In a list to choose from">Site <m:arg name="name" select="@label"/></m:t></xsl:when>
      <xsl:when test="@value"><m:t note="In a list to choose from"><m:arg name="name" select="@label"/> (group)</m:t></xsl:when>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="option[../@name = 'place'][@value = '']"><m:t note="In a list to choose from: neither site nor group">None</m:t></xsl:template>

  <xsl:template match="field[@name = 'serial']" mode="label">
    <xsl:choose>
      <xsl:when test="/page/feature[@name = 'hosting']"><m:t>A single service, by its domain</m:t></xsl:when>
      <xsl:otherwise><m:t>A single device, by its serial number</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="problem[@code = 'member.role-not-offered']"><m:t>Choose a role from the list.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'member.scope-missing']"><m:t>Choose a site or a group, or enter a serial number.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'member.scope-unknown']"><m:t>This site or group is no longer there. Choose another one.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'member.serial-unknown']">
    <xsl:choose>
      <xsl:when test="/page/feature[@name = 'hosting']"><m:t>Your company has no service with this domain. Compare it with the list of services.</m:t></xsl:when>
      <xsl:otherwise><m:t>Your company has no device with this serial number. Compare it with the list of devices.</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="problem[@code = 'member.last-administrator']"><m:t>This is the only administrator of your company. Make somebody else an administrator first.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'member.not-waiting']"><m:t>Somebody has decided about this person meanwhile. The page shows what holds now.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'member.not-active']"><m:t>This person’s state has changed meanwhile. The page shows what holds now.</m:t></xsl:template>

  <xsl:template match="done">
    <div class="callout callout-good" role="status">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'check'"/></xsl:call-template>
      <div><p><xsl:apply-templates select="." mode="words"/></p></div>
    </div>
  </xsl:template>

</xsl:stylesheet>
