<?xml version="1.0" encoding="UTF-8"?>
<!-- Terms of use: what the portal may be used for, what a reading or an order sent through it means, and who answers for what. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>

  <xsl:template match="page" mode="title">
    <m:t>Terms of use</m:t>
  </xsl:template>

  <xsl:template match="page" mode="lead">
    <m:t>The rules for using this portal. Your contract with <m:arg name="company" select="about/identity/@company"/> stays as it is; where the two differ, the contract counts.</m:t>
  </xsl:template>

  <xsl:template match="about">
    <h2><m:t>Who may use the portal</m:t></h2>
    <p><m:t>Anyone may read the public pages. An account is for people who act for a <m:arg name="company" select="identity/@company"/> customer. Using the portal costs nothing.</m:t></p>
    <h2><m:t>Your account</m:t></h2>
    <p><m:t>Each person uses an account of their own and keeps the password to themselves. The administrators of your company decide who may do what; tell them when somebody leaves.</m:t></p>
    <p><m:t>If an account is misused, we may lock it. We say why, and whom to speak to.</m:t></p>
    <xsl:if test="/page/feature[@name='devices']">
      <h2><m:t>Readings and orders</m:t></h2>
      <p><m:t>An accepted meter reading is the basis of the invoice. If none arrives in time, the contract allows an estimate, which you can contest in the portal.</m:t></p>
      <p><m:t>An order for articles included in your contract calls off what the contract grants. An order for anything else is an offer to buy at the price shown; it becomes binding when we confirm it.</m:t></p>
    </xsl:if>
    <xsl:if test="/page/feature[@name='hosting']">
      <h2><m:t>Requests and passwords</m:t></h2>
      <p><m:t>Support requests are answered within the time your product promises. Hand over passwords with the password tool only; for a password sent in any other way we cannot vouch.</m:t></p>
    </xsl:if>
    <h2><m:t>Availability</m:t></h2>
    <p><m:t>The portal is meant to be available at all hours. Planned maintenance is announced beforehand under <a href="{/page/@base}/announcements">announcements</a>. The support centres answer during their opening hours.</m:t></p>
    <h2><m:t>What is not allowed</m:t></h2>
    <p><m:t>Do not try to reach other customers’ data, do not overload the portal, do not upload harmful files, and do not send anything that breaks the law. Programs may use the interfaces provided for them, within the limits stated there.</m:t></p>
    <h2><m:t>Texts and pictures</m:t></h2>
    <p><m:t>You may print and pass on the guides within your company. All other rights in texts, drawings and marks belong to <m:arg name="company" select="identity/@company"/> alone. What you send us stays yours; we use it to help you.</m:t></p>
    <h2><m:t>Liability</m:t></h2>
    <p><m:t>We are liable for intent and gross negligence, for harm to life, body and health, and wherever the law leaves no choice. For slight negligence we are liable only if a duty essential to the contract was broken, and then for the damage that is typical and foreseeable.</m:t></p>
    <h2><m:t>Law and changes</m:t></h2>
    <p><m:t note="country is the name of the country">The law of this country applies: <m:arg name="country" select="l:country(identity/@country)"/>. Rules that protect consumers in the country where they live remain in force.</m:t></p>
    <p><m:t>When these terms change in a way that matters, people with an account are told by mail before the change takes effect.</m:t></p>
  </xsl:template>
</xsl:stylesheet>
