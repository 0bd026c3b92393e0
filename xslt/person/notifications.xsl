<?xml version="1.0" encoding="UTF-8"?>
<!-- Which mails one wants, event by event (NOT-1). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>

  <xsl:template match="page" mode="title"><m:t>Notifications</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>Tick what you want to be told by mail.</m:t></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="notifications"/></xsl:template>

  <xsl:template match="notifications">
    <xsl:apply-templates select="done"/>
    <xsl:choose>
      <xsl:when test="@mail"><p><m:t>Mails go to <bdi dir="ltr"><m:arg name="mail" select="@mail"/></bdi>, in your language and with times in your zone.</m:t></p></xsl:when>
      <xsl:otherwise><p><m:t>You are reached by telephone only, so no mails go to you.</m:t></p></xsl:otherwise>
    </xsl:choose>
    <xsl:apply-templates select="form"/>
    <p class="hint"><m:t>What keeps your account safe comes always: links you asked for, and changes of password, second factor, address and membership.</m:t></p>
  </xsl:template>

  <xsl:template match="form" mode="submit"><m:t note="Button: saves which mails are wanted">Save</m:t></xsl:template>

  <xsl:template match="field[@type = 'checkbox']">
    <p class="field">
      <label class="choice" for="field-{@name}-{@value}">
        <input id="field-{@name}-{@value}" name="{@name}" type="checkbox" value="{@value}">
          <xsl:if test="@checked"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if>
        </input>
        <span><xsl:apply-templates select="." mode="label"/></span>
      </label>
    </p>
  </xsl:template>

  <xsl:template match="field[@value = 'waiting']" mode="label"><m:t>A colleague waits for my approval</m:t></xsl:template>
  <xsl:template match="field[@value = 'new-sign-in']" mode="label"><m:t>Somebody signed in to my account from a new browser</m:t></xsl:template>
  <xsl:template match="field[@value = 'role-changed']" mode="label"><m:t>My role has changed</m:t></xsl:template>
  <xsl:template match="field[@value = 'reading-due']" mode="label"><m:t>Meter readings are due</m:t></xsl:template>
  <xsl:template match="field[@value = 'estimated']" mode="label"><m:t>Meter readings were estimated</m:t></xsl:template>
  <xsl:template match="field[@value = 'secret-asked']" mode="label"><m:t>A password is needed for a request of mine</m:t></xsl:template>
  <xsl:template match="field[@value = 'secret-seen']" mode="label"><m:t>Staff have read a password I handed over</m:t></xsl:template>
  <xsl:template match="field[@value = 'silent']" mode="label"><m:t>A device no longer reports by itself</m:t></xsl:template>
  <xsl:template match="field[@value = 'challenge-accepted']" mode="label"><m:t>An estimate I contested is corrected</m:t></xsl:template>
  <xsl:template match="field[@value = 'challenge-rejected']" mode="label"><m:t>An estimate I contested stays</m:t></xsl:template>
  <xsl:template match="field[@value = 'visit-proposed']" mode="label"><m:t>A date for a technician is proposed</m:t></xsl:template>
  <xsl:template match="field[@value = 'visit-confirmed']" mode="label"><m:t>A date I proposed for a technician is agreed</m:t></xsl:template>
  <xsl:template match="field[@value = 'visit-cancelled']" mode="label"><m:t>A visit of a technician is cancelled</m:t></xsl:template>
  <xsl:template match="field[@value = 'move-planned']" mode="label"><m:t>The day of a move is planned</m:t></xsl:template>
  <xsl:template match="field[@value = 'move-done']" mode="label"><m:t>A move is done</m:t></xsl:template>
  <xsl:template match="field[@value = 'move-cancelled']" mode="label"><m:t>A device is not moved after all</m:t></xsl:template>
  <xsl:template match="field[@value = 'order-waiting']" mode="label"><m:t>An order waits for my approval</m:t></xsl:template>
  <xsl:template match="field[@value = 'order-state']" mode="label"><m:t>An order of mine has changed its state</m:t></xsl:template>
  <xsl:template match="field[@value = 'stock-low']" mode="label"><m:t>Consumables run low at a site I look after</m:t></xsl:template>
  <xsl:template match="field[@value = 'return-state']" mode="label"><m:t>The day my empties are fetched is planned</m:t></xsl:template>
  <xsl:template match="field[@value = 'reading-rejected']" mode="label"><m:t>A reading of mine was not accepted</m:t></xsl:template>
  <xsl:template match="field[@value = 'request-opened']" mode="label"><m:t>A copy of each request I send</m:t></xsl:template>
  <xsl:template match="field[@value = 'request-answered']" mode="label"><m:t>A request of mine was answered</m:t></xsl:template>
  <xsl:template match="field[@value = 'request-state']" mode="label"><m:t>A request of mine waits for me, for a supplier or for a visit</m:t></xsl:template>
  <xsl:template match="field[@value = 'request-closing']" mode="label"><m:t>A request of mine closes soon by itself</m:t></xsl:template>
  <xsl:template match="field[@value = 'request-closed']" mode="label"><m:t>A request of mine was closed</m:t></xsl:template>
  <xsl:template match="field[@value = 'cover']" mode="label"><m:t>I am to stand in for a colleague</m:t></xsl:template>
  <xsl:template match="field[@value = 'export-ready']" mode="label"><m:t>A copy of my data is ready</m:t></xsl:template>

</xsl:stylesheet>
