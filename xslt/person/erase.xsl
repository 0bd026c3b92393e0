<?xml version="1.0" encoding="UTF-8"?>
<!-- Before an account is erased: what goes, what stays and why, and one button (ACC-11). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>
  <xsl:import href="../lib/ask.xsl"/>

  <xsl:template match="page" mode="title"><m:t>Erase the account</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>This cannot be undone. Read what happens first.</m:t></xsl:template>
  <xsl:template match="page[erasure/@staff]" mode="lead"><m:t>Accounts of staff are removed by the employer.</m:t></xsl:template>
  <xsl:template match="page" mode="crumbs">
    <li><a href="{@base}/account"><m:t note="Menu entry: the first page after signing in">Overview</m:t></a></li>
    <li><a href="{@base}/account/data"><m:t>Your data</m:t></a></li>
  </xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="erasure"/></xsl:template>

  <xsl:template match="erasure[@staff]"><p><m:t>Ask your country administrator.</m:t></p></xsl:template>

  <xsl:template match="erasure">
    <section class="section" aria-labelledby="goes">
      <h2 id="goes"><m:t>What goes</m:t></h2>
      <ul>
        <li><m:t>Your name, mail address and telephone number.</m:t></li>
        <li><m:t>Your password, second factor and recovery codes, and every session: you are signed out everywhere.</m:t></li>
        <li><m:t>Your place in every company you act for, with all assignments.</m:t></li>
        <li><m:t>Copies of your data, links mailed to you, and where mails to you went.</m:t></li>
      </ul>
    </section>
    <section class="section" aria-labelledby="stays">
      <h2 id="stays"><m:t>What stays, and why</m:t></h2>
      <ul>
        <li><m:t>That something was done, when, and for which company. The law wants records of contracts and invoices kept; they say “somebody whose account was deleted” in place of your name.</m:t></li>
        <li><m:t>What belongs to the company: its devices, contracts and invoices.</m:t></li>
      </ul>
    </section>
    <p><m:t>You may want <a href="{/page/@base}/account/data">a copy of your data</a> first.</m:t></p>
    <xsl:apply-templates select="form"/>
  </xsl:template>

  <xsl:template match="form" mode="submit"><m:t note="Button: erases one's own account for good">Erase my account for good</m:t></xsl:template>
  <xsl:template match="problem[@code = 'person.last-administrator']"><m:t>Apart from you, <bdi><m:arg name="customer" select="@name"/></bdi> has no administrator. Make a colleague administrator first; then you can leave.</m:t></xsl:template>

</xsl:stylesheet>
