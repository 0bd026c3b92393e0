<?xml version="1.0" encoding="UTF-8"?>
<!-- The fields of registration and invitation: labels, hints, and what can be wrong with them. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:template match="field[@name = 'mail']" mode="label"><m:t>Mail address</m:t></xsl:template>
  <xsl:template match="field[@name = 'name']" mode="label"><m:t>Full name</m:t></xsl:template>
  <xsl:template match="field[@name = 'name']" mode="hint"><m:t>As colleagues and the support centre shall read it.</m:t></xsl:template>
  <xsl:template match="field[@name = 'customer']" mode="label"><m:t>Customer number</m:t></xsl:template>
  <xsl:template match="field[@name = 'serial']" mode="label"><m:t>Serial number</m:t></xsl:template>
  <xsl:template match="field[@name = 'domain']" mode="label"><m:t>Domain</m:t></xsl:template>
  <xsl:template match="field[@name = 'password']" mode="label"><m:t>Password</m:t></xsl:template>
  <xsl:template match="field[@name = 'password']" mode="hint"><m:t>12 characters or more. A few words that have nothing to do with each other are easy to keep and hard to guess. Capitals, digits and signs are not required; pasting from a password manager works.</m:t></xsl:template>

  <xsl:template match="problem[@code = 'registration.mail-malformed']"><m:t>This is not a mail address. One looks like name@example.org.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'registration.name-odd']"><m:t>Type the name without line breaks and invisible signs.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'registration.too-many']"><m:t>There were too many attempts in a short time. Nothing was sent. Try again in an hour, or call your support centre.</m:t></xsl:template>

  <xsl:template match="problem[@code = 'registration.customer-unread']"><m:t>No customer number can be read in this. It has digits only, and stands at the top of every invoice.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'registration.customer-wrong']"><m:t>The customer number is not correct. Take it from your newest invoice.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'registration.customer-retired']"><m:t>The customer number is not correct: the invoice is too old. Customer numbers changed on <m:arg name="day" select="l:day(@day)"/>; take the number from a newer invoice.</m:t></xsl:template>

  <xsl:template match="problem[@code = 'registration.serial-unread']">
    <xsl:apply-templates select="/page/*/facts" mode="serial-unread"/>
  </xsl:template>
  <xsl:template match="facts" mode="serial-unread">
    <xsl:choose>
      <xsl:when test="@serial-example"><m:t note="letters and digits are counts, such as 3 and 5">No serial number, or more than one, can be read in this. It has <m:arg name="letters" select="l:number(@serial-letters)"/> letters and then <m:arg name="digits" select="l:number(@serial-digits)"/> digits, as in <m:arg name="example" select="@serial-example"/>.</m:t></xsl:when>
      <xsl:otherwise><m:t>No serial number, or more than one, can be read in this.</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="problem[@code = 'registration.serial-wrong']"><m:t>The serial number is not correct. It was read as <code class="serial" dir="ltr"><m:arg name="serial" select="@serial"/></code>; compare it with the label of the device.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'registration.serial-beside']"><m:t>This was taken for the device type and left out: <bdi><m:arg name="ignored" select="@ignored"/></bdi>.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'registration.domain-unread']"><m:t>No domain, or more than one, can be read in this. One looks like example.org.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'registration.domain-wrong']"><m:t>The domain is not correct. It was read as <code class="serial" dir="ltr"><m:arg name="domain" select="@serial"/></code>; it must be one of the domains of this customer number.</m:t></xsl:template>

  <xsl:template match="problem[@code = 'sign.password-short']">
    <m:n count="@least">
      <m:one>This is too short: it needs one character or more.</m:one>
      <m:other>This is too short: it needs <m:arg name="n" select="l:number(@least)"/> characters or more. One more word helps most.</m:other>
    </m:n>
  </xsl:template>
  <xsl:template match="problem[@code = 'sign.password-known']">
    <m:t>This would be guessed at once: it is a common password, or made of names that others know, such as yours or your company’s. Take words that only you would put together.</m:t>
  </xsl:template>
  <xsl:template match="problem[@code = 'sign.password-weak']">
    <m:t>This could be guessed: its pattern is a common one. Add one or two words that have nothing to do with the rest.</m:t>
  </xsl:template>

</xsl:stylesheet>
