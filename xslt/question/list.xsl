<?xml version="1.0" encoding="UTF-8"?>
<!-- Questions and answers in two groups (PUB-2); the texts of a group live in portal.xsl and account.xsl. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="../lib/ask.xsl"/>
  <xsl:import href="portal.xsl"/>
  <xsl:import href="account.xsl"/>
  <xsl:import href="signin.xsl"/>

  <xsl:template match="page" mode="title">
    <m:t>Questions and answers</m:t>
  </xsl:template>

  <xsl:template match="page" mode="lead">
    <m:t>Short answers about the support portal and about your account; each one can be opened on its own.</m:t>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <xsl:apply-templates select="questions"/>
  </xsl:template>

  <xsl:template match="questions">
    <xsl:if test="not(/page/feature[@name='accounts'])">
      <xsl:apply-templates select="/page" mode="accounts-closed"/>
    </xsl:if>
    <section class="section faq" aria-labelledby="about-the-portal">
      <h2 id="about-the-portal"><m:t>About the portal</m:t></h2>
      <xsl:apply-templates select="facts" mode="about-portal"/>
    </section>
    <section class="section faq" aria-labelledby="about-your-account">
      <h2 id="about-your-account"><m:t>About your account</m:t></h2>
      <xsl:apply-templates select="facts" mode="about-account"/>
    </section>
    <xsl:apply-templates select="/page" mode="not-answered"/>
  </xsl:template>

  <xsl:template match="page" mode="accounts-closed">
    <p class="hint"><m:t>Accounts are not open here yet. Until they are, your support centre does by telephone and mail what needs an account.</m:t></p>
  </xsl:template>

  <xsl:template match="page" mode="not-answered">
    <section aria-labelledby="not-answered">
      <h2 id="not-answered"><m:t>Your question is not here?</m:t></h2>
      <xsl:apply-templates select="centre" mode="ask"/>
    </section>
  </xsl:template>
</xsl:stylesheet>
