<?xml version="1.0" encoding="UTF-8"?>
<!-- The profile: name, how letters begin, telephone, language, time zone, colours. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>

  <xsl:template match="page" mode="title"><m:t>Profile</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>How colleagues and the support centre see you, and how this portal speaks to you.</m:t></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="profile"/></xsl:template>

  <xsl:template match="profile">
    <xsl:apply-templates select="done"/>
    <xsl:if test="@mail">
      <p><m:t>You sign in with <bdi dir="ltr"><m:arg name="mail" select="@mail"/></bdi>. <a href="{/page/@base}/account/mail">Change the address</a></m:t></p>
    </xsl:if>
    <xsl:apply-templates select="form"/>
  </xsl:template>

  <xsl:template match="form" mode="submit"><m:t note="Button: saves the profile">Save</m:t></xsl:template>

  <xsl:template match="field[@name = 'name']" mode="label"><m:t>Full name</m:t></xsl:template>
  <xsl:template match="field[@name = 'form']" mode="label"><m:t>Form of address</m:t></xsl:template>
  <xsl:template match="field[@name = 'form']" mode="hint"><m:t>How letters and mails to you begin.</m:t></xsl:template>
  <xsl:template match="field[@name = 'phone']" mode="label"><m:t>Telephone</m:t></xsl:template>
  <xsl:template match="field[@name = 'phone']" mode="hint"><m:t>Technicians call it before they come.</m:t></xsl:template>
  <xsl:template match="field[@name = 'locale']" mode="label"><m:t>Language</m:t></xsl:template>
  <xsl:template match="field[@name = 'locale']" mode="hint"><m:t>Of the pages and of mails to you.</m:t></xsl:template>
  <xsl:template match="field[@name = 'zone']" mode="label"><m:t>Time zone</m:t></xsl:template>
  <xsl:template match="field[@name = 'zone']" mode="hint"><m:t>Times are shown in it.</m:t></xsl:template>
  <xsl:template match="field[@name = 'theme']" mode="label"><m:t note="Light or dark pages">Colours</m:t></xsl:template>

  <xsl:template match="option[../@name = 'form']"><m:t note="Form of address: the name only">Name only</m:t></xsl:template>
  <xsl:template match="option[../@name = 'form'][@value = 'mrs']"><m:t note="Form of address">Ms</m:t></xsl:template>
  <xsl:template match="option[../@name = 'form'][@value = 'mr']"><m:t note="Form of address">Mr</m:t></xsl:template>
  <xsl:template match="option[../@name = 'locale']"><xsl:value-of select="@label"/></xsl:template>
  <xsl:template match="option[../@name = 'zone']"><m:t note="A time zone and how it differs from UTC"><m:arg name="zone" select="@value"/> (<m:arg name="offset" select="l:zone(@value, /page/@now)"/>)</m:t></xsl:template>
  <xsl:template match="option[../@name = 'zone'][@value = '']"><m:t>As the support centre</m:t></xsl:template>
  <xsl:template match="option[../@name = 'theme']"><m:t note="Colours of the pages">As the device has it</m:t></xsl:template>
  <xsl:template match="option[../@name = 'theme'][@value = 'light']"><m:t note="Colours of the pages">Light</m:t></xsl:template>
  <xsl:template match="option[../@name = 'theme'][@value = 'dark']"><m:t note="Colours of the pages">Dark</m:t></xsl:template>

  <xsl:template match="problem[@code = 'person.name-odd']"><m:t>Type the name without line breaks and invisible signs.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'person.phone-odd']"><m:t>Type the number with digits, as in +351 000 000 000.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'person.form-unknown']"><m:t>Choose one from the list.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'person.locale-unknown']"><m:t>Choose one from the list.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'person.zone-unknown']"><m:t>Choose one from the list.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'person.theme-unknown']"><m:t>Choose one from the list.</m:t></xsl:template>

</xsl:stylesheet>
