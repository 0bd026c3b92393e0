<?xml version="1.0" encoding="UTF-8"?>
<!-- Staff see which mails could not be delivered, and have one sent again. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="../lib/form.xsl"/>

  <xsl:template match="page" mode="title"><m:t note="Page of staff">Undelivered mails</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>Mails that no mail server took in three days, or that one refused for good. What they say is kept for 30 days.</m:t></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="undelivered"/></xsl:template>

  <xsl:template match="undelivered">
    <xsl:apply-templates select="done"/>
    <xsl:choose>
      <xsl:when test="letter"><ul class="list"><xsl:apply-templates select="letter"/></ul></xsl:when>
      <xsl:otherwise><p class="hint"><m:t>All mails were delivered.</m:t></p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="done"><p class="callout callout-good" role="status"><m:t>The mail is on its way again.</m:t></p></xsl:template>

  <xsl:template match="letter">
    <li>
      <div class="main">
        <p class="name"><xsl:apply-templates select="@event"/></p>
        <p class="meta">
          <xsl:if test="@name"><bdi><xsl:value-of select="@name"/></bdi><xsl:text> · </xsl:text></xsl:if>
          <bdi dir="ltr"><xsl:value-of select="@recipient"/></bdi>
        </p>
        <p class="meta">
          <m:t>Written on <m:arg name="written" select="l:instant(@written, /page/@zone)"/>, given up on <m:arg name="given" select="l:instant(@given-up, /page/@zone)"/></m:t>
          <xsl:text> · </xsl:text>
          <m:n count="@attempts"><m:one>one try</m:one><m:other><m:arg name="n" select="l:number(@attempts)"/> tries</m:other></m:n>
        </p>
        <xsl:if test="string(@problem)"><p class="meta"><m:t>The mail server said: <bdi dir="ltr"><m:arg name="problem" select="@problem"/></bdi></m:t></p></xsl:if>
      </div>
      <xsl:apply-templates select="form"/>
    </li>
  </xsl:template>

  <xsl:template match="form" mode="submit"><m:t note="Button: send a mail again">Send again</m:t></xsl:template>

  <!-- Which mail it was, as staff call it. -->
  <xsl:template match="@event">
    <xsl:choose>
      <xsl:when test=". = 'activate'"><m:t>Confirmation of a new account</m:t></xsl:when>
      <xsl:when test=". = 'registered-again'"><m:t>Second registration</m:t></xsl:when>
      <xsl:when test=". = 'invitation'"><m:t>Invitation</m:t></xsl:when>
      <xsl:when test=". = 'waiting'"><m:t>Request for approval</m:t></xsl:when>
      <xsl:when test=". = 'approved' or . = 'refused'"><m:t>Answer to a registration</m:t></xsl:when>
      <xsl:when test=". = 'reset' or . = 'no-account'"><m:t>Forgotten password</m:t></xsl:when>
      <xsl:when test=". = 'mail-old' or . = 'mail-new' or . = 'mail-changed'"><m:t>Change of the mail address</m:t></xsl:when>
      <xsl:when test=". = 'password-changed' or . = 'factor-changed' or . = 'new-sign-in'"><m:t>Security of an account</m:t></xsl:when>
      <xsl:when test=". = 'role-changed' or . = 'member-ended'"><m:t>Change of a membership</m:t></xsl:when>
      <xsl:when test=". = 'reading-due'"><m:t>Reminder of readings</m:t></xsl:when>
      <xsl:when test=". = 'estimated'"><m:t>Readings estimated</m:t></xsl:when>
      <xsl:when test=". = 'silent'"><m:t>Silent device</m:t></xsl:when>
      <xsl:when test=". = 'challenge-accepted'"><m:t>Estimate corrected</m:t></xsl:when>
      <xsl:when test=". = 'challenge-rejected'"><m:t>Estimate kept</m:t></xsl:when>
      <xsl:when test=". = 'visit-proposed' or . = 'visit-confirmed' or . = 'visit-cancelled'"><m:t>Visit of a technician</m:t></xsl:when>
      <xsl:when test=". = 'move-planned'"><m:t>Day of a move</m:t></xsl:when>
      <xsl:when test=". = 'move-done'"><m:t>Move done</m:t></xsl:when>
      <xsl:when test=". = 'move-cancelled'"><m:t>Move cancelled</m:t></xsl:when>
      <xsl:when test=". = 'order-waiting' or . = 'order-state'"><m:t>Order of consumables</m:t></xsl:when>
      <xsl:when test=". = 'stock-low' or . = 'return-state'"><m:t>Stock and empties</m:t></xsl:when>
      <xsl:when test=". = 'reading-rejected'"><m:t>Reading not accepted</m:t></xsl:when>
      <xsl:when test=". = 'request-escalated'"><m:t>Promise near or broken</m:t></xsl:when>
      <xsl:when test=". = 'cover'"><m:t>Absence cover</m:t></xsl:when>
      <xsl:when test=". = 'export-ready' or . = 'erased'"><m:t>Own data</m:t></xsl:when>
      <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
