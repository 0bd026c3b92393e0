<?xml version="1.0" encoding="UTF-8"?>
<!-- Where the two links of a change of mail address lead: a button each, and what came of it (ACC-3). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="fields.xsl"/>

  <xsl:template match="page" mode="title"><xsl:apply-templates select="agree" mode="title"/></xsl:template>
  <xsl:template match="page" mode="lead"><xsl:apply-templates select="agree" mode="lead"/></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="agree"/></xsl:template>

  <xsl:template match="agree" mode="title"><m:t>This link does not work any more</m:t></xsl:template>
  <xsl:template match="agree" mode="lead"><m:t>Such links work once, and for 24 hours. The mail address is what it was.</m:t></xsl:template>
  <xsl:template match="agree"><xsl:apply-templates select="/page/centre" mode="ask"/></xsl:template>

  <xsl:template match="agree[@state = 'open']" mode="title"><m:t>Confirm the new mail address</m:t></xsl:template>
  <xsl:template match="agree[@state = 'open']" mode="lead"><m:t>The account is to have the address <bdi dir="ltr"><m:arg name="mail" select="@mail"/></bdi>.</m:t></xsl:template>
  <xsl:template match="agree[@state = 'open']">
    <xsl:apply-templates select="form"/>
    <p class="hint"><m:t>You did not ask for this? Then do nothing here: without this button nothing changes.</m:t></p>
  </xsl:template>

  <xsl:template match="agree[@state = 'agreed']" mode="title"><m:t>One of two is done</m:t></xsl:template>
  <xsl:template match="agree[@state = 'agreed']" mode="lead"><m:t>Now open the link in the mail to the other address. The change counts from then on.</m:t></xsl:template>
  <xsl:template match="agree[@state = 'agreed']"/>

  <xsl:template match="agree[@state = 'changed']" mode="title"><m:t>The mail address is changed</m:t></xsl:template>
  <xsl:template match="agree[@state = 'changed']" mode="lead"><m:t>From now on you sign in with the new address. Everywhere else you are signed out.</m:t></xsl:template>
  <xsl:template match="agree[@state = 'changed']">
    <p class="actions"><a class="button" href="{/page/@base}/account"><m:t>Go to your account</m:t></a></p>
  </xsl:template>

  <xsl:template match="agree[@state = 'taken']" mode="title"><m:t>This address cannot be used</m:t></xsl:template>
  <xsl:template match="agree[@state = 'taken']" mode="lead"><m:t>There is an account with the new address already. Yours keeps the old one.</m:t></xsl:template>

  <xsl:template match="form" mode="submit"><m:t>Yes, this is right</m:t></xsl:template>

</xsl:stylesheet>
