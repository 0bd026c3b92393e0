<?xml version="1.0" encoding="UTF-8"?>
<!-- Guide to registration for hosting customers: a customer number and a domain instead of a serial number. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="view:guide/registration.xsl"/>

  <xsl:template match="page" mode="lead">
    <m:t>Registering opens your client area: it takes about five minutes, is done once, and needs an invoice from <m:arg name="brand" select="@name"/> at hand.</m:t>
  </xsl:template>

  <xsl:template match="facts" mode="needed">
    <section class="section" aria-labelledby="needed">
      <h2 id="needed"><m:t>What you need</m:t></h2>
      <dl class="pairs">
        <div><dt><m:t>Mail address</m:t></dt><dd><m:t>Your own, and better one that does not run under the domain you have with us: then our mails arrive even when that domain is in trouble.</m:t></dd></div>
        <div><dt><m:t>Customer number</m:t></dt><dd><xsl:apply-templates select="." mode="customer-number"/></dd></div>
        <div><dt><m:t>One of your domains</m:t></dt><dd><m:t>Any domain that is in your account with us.</m:t></dd></div>
        <div><dt><m:t>Password</m:t></dt><dd><m:t>You choose it. A long one made of several words is better than a short one full of signs.</m:t></dd></div>
      </dl>
    </section>
  </xsl:template>

  <xsl:template match="facts" mode="steps">
    <section class="section" aria-labelledby="steps">
      <h2 id="steps"><m:t>Step by step</m:t></h2>
      <ol class="steps">
        <li>
          <h3><m:t>Fill in the form</m:t></h3>
          <p><m:t>Four fields: mail address, customer number, one domain, and the password. One domain is enough, however many you have.</m:t></p>
        </li>
        <li>
          <h3><m:t>Open the link in the mail</m:t></h3>
          <p>
            <m:n count="@activation-hours">
              <m:one>The portal sends a link to your address. It works once and for one hour; a new one can be sent at any time.</m:one>
              <m:other>The portal sends a link to your address. It works once and for <m:arg name="n" select="l:number(@activation-hours)"/> hours; a new one can be sent at any time.</m:other>
            </m:n>
          </p>
        </li>
        <li>
          <h3><m:t note="Heading of the last step of registering.">Sign in</m:t></h3>
          <p><m:t>You see all domains and services under the customer number. If colleagues are there already, one of your administrators approves you first.</m:t></p>
        </li>
      </ol>
    </section>
  </xsl:template>

  <xsl:template match="facts" mode="refusals">
    <section class="section" aria-labelledby="refusals">
      <h2 id="refusals"><m:t>When the form objects</m:t></h2>
      <div class="prose">
        <h3 id="domain-refused"><m:t>The domain does not belong to this customer number</m:t></h3>
        <p><m:t>Type the domain without <code dir="ltr">www</code> and without a path. A domain that was moved to another registrar is no longer in your account; take another one.</m:t></p>
        <h3 id="customer-refused"><m:t>The customer number is not correct</m:t></h3>
        <xsl:apply-templates select="." mode="customer-refused"/>
      </div>
    </section>
  </xsl:template>

  <xsl:template match="facts" mode="afterwards">
    <section class="section" aria-labelledby="afterwards">
      <h2 id="afterwards"><m:t>Good to know</m:t></h2>
      <div class="prose">
        <ul>
          <li><m:t>Colleagues open an account of their own with the same customer number; nobody has to share a password.</m:t></li>
          <li><m:t>One account can belong to several customer numbers, and you switch between them without signing in again.</m:t></li>
          <li><m:t>A second factor can be set up in the profile. Keep the recovery codes where you find them without your telephone.</m:t></li>
        </ul>
      </div>
    </section>
  </xsl:template>
</xsl:stylesheet>
