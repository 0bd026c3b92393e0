<?xml version="1.0" encoding="UTF-8"?>
<!-- Staff register a person on a customer's behalf, also one who wants the telephone only (ACC-13). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="../lib/form.xsl"/>
  <xsl:import href="../lib/role.xsl"/>

  <xsl:template match="page" mode="title"><m:t>Register a person</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>For <bdi><m:arg name="customer" select="file/@name"/></bdi>: the record says that it was done on their behalf, and by whom.</m:t></xsl:template>
  <xsl:template match="page" mode="crumbs">
    <li><a href="{@base}/desk"><m:t note="Page of staff">Customers</m:t></a></li>
    <li><a href="{@base}/desk/customers/{file/@id}"><bdi><xsl:value-of select="file/@name"/></bdi></a></li>
  </xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="file/form"/></xsl:template>

  <xsl:template match="form" mode="submit"><m:t note="Button: register a person">Register</m:t></xsl:template>

  <xsl:template match="field[@name = 'name']" mode="label"><m:t>Full name</m:t></xsl:template>
  <xsl:template match="field[@name = 'phone']" mode="label"><m:t>Telephone</m:t></xsl:template>
  <xsl:template match="field[@name = 'mail']" mode="label"><m:t>Mail address</m:t></xsl:template>
  <xsl:template match="field[@name = 'mail']" mode="hint"><m:t>Leave it empty for somebody who wants no mail. With an address the person gets an invitation to choose a password.</m:t></xsl:template>
  <xsl:template match="field[@name = 'role']" mode="label"><m:t>Role</m:t></xsl:template>
  <xsl:template match="option">
    <xsl:call-template name="role-name"><xsl:with-param name="code" select="@value"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="problem[@code = 'desk.mail-wrong']"><m:t>This is not a mail address. One looks like name@example.org.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'desk.mail-taken']"><m:t>There is an account with this address already. Ask the customer's administrator to invite it.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'desk.reach-missing']"><m:t>Give a telephone number or a mail address, so that the person can be reached.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'desk.role-unknown']"><m:t>Choose one of the roles.</m:t></xsl:template>

</xsl:stylesheet>
