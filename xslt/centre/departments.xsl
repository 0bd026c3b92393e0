<?xml version="1.0" encoding="UTF-8"?>
<!-- The departments of a centre: what each is for, and its mail address where it has one. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:template match="department" mode="heading">
    <section class="section" aria-labelledby="departments">
      <h2 id="departments"><m:t>Departments</m:t></h2>
      <p><m:t>The subject you choose decides which of them gets your ticket.</m:t></p>
      <dl class="pairs"><xsl:apply-templates select="../department"/></dl>
    </section>
  </xsl:template>

  <xsl:template match="department">
    <div>
      <dt><xsl:apply-templates select="." mode="name"/></dt>
      <dd>
        <xsl:apply-templates select="." mode="task"/>
        <xsl:if test="@mail"><br/><a href="mailto:{@mail}"><bdi dir="ltr"><xsl:value-of select="@mail"/></bdi></a></xsl:if>
      </dd>
    </div>
  </xsl:template>

  <xsl:template match="department" mode="name"><m:t>Customer service</m:t></xsl:template>
  <xsl:template match="department" mode="task"><m:t>Everything that has no department of its own.</m:t></xsl:template>
  <xsl:template match="department[@code='technical']" mode="name"><m:t>Technical service</m:t></xsl:template>
  <xsl:template match="department[@code='technical']" mode="task"><m:t>Faults, technician visits, moves and removals.</m:t></xsl:template>
  <xsl:template match="department[@code='contracts']" mode="name"><m:t>Contract desk</m:t></xsl:template>
  <xsl:template match="department[@code='contracts']" mode="task"><m:t>Contracts, invoices, meter readings and estimates.</m:t></xsl:template>
  <xsl:template match="department[@code='supplies']" mode="name"><m:t>Consumables</m:t></xsl:template>
  <xsl:template match="department[@code='supplies']" mode="task"><m:t>Orders, deliveries and the return of empties.</m:t></xsl:template>
  <xsl:template match="department[@code='accounts']" mode="name"><m:t>Accounts</m:t></xsl:template>
  <xsl:template match="department[@code='accounts']" mode="task"><m:t>Registration, roles and sign-in.</m:t></xsl:template>
  <xsl:template match="department[@code='domains']" mode="name"><m:t>Domains</m:t></xsl:template>
  <xsl:template match="department[@code='domains']" mode="task"><m:t>Registration, transfers, name servers and certificates.</m:t></xsl:template>
  <xsl:template match="department[@code='billing']" mode="name"><m:t note="Department of a hosting provider">Invoices and payments</m:t></xsl:template>
  <xsl:template match="department[@code='billing']" mode="task"><m:t>Invoices, payments and renewals.</m:t></xsl:template>
  <xsl:template match="department[@code='abuse']" mode="name"><m:t note="Department that receives reports of spam, phishing and attacks">Abuse desk</m:t></xsl:template>
  <xsl:template match="department[@code='abuse']" mode="task"><m:t>Reports of spam, phishing or attacks that come from our network.</m:t></xsl:template>
</xsl:stylesheet>
