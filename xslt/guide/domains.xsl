<?xml version="1.0" encoding="UTF-8"?>
<!-- Guide to domains in support requests: choosing the domain, what to tell us, transfers and name servers. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>

  <xsl:template match="page" mode="title">
    <m:t>Domains and support requests</m:t>
  </xsl:template>

  <xsl:template match="page" mode="lead">
    <m:t>Every request is tied to one domain or to none, so that the agent opens the right zone, mailbox or website at once.</m:t>
  </xsl:template>

  <xsl:template match="guide-page">
    <xsl:apply-templates select="facts" mode="choosing"/>
    <xsl:apply-templates select="facts" mode="tell-us"/>
    <xsl:apply-templates select="facts" mode="transfer"/>
    <xsl:apply-templates select="facts" mode="waiting"/>
    <xsl:apply-templates select="." mode="still-stuck"/>
  </xsl:template>

  <xsl:template match="facts" mode="choosing">
    <section class="section" aria-labelledby="choosing">
      <h2 id="choosing"><m:t>Which domain to choose</m:t></h2>
      <div class="prose">
        <ul>
          <li><m:t>The list shows the domains and services of your account. Choose the one the matter is about, even if others show it too; name those in the text.</m:t></li>
          <li><m:t>For a mailbox, choose the domain behind the @ sign. For a subdomain, choose the domain it belongs to.</m:t></li>
          <li><m:t>For invoices, payments or your account as a whole, choose the entry that says the request is not about a domain.</m:t></li>
          <li><m:t>A domain that is not in the list is not in your account: it may be with another registrar, or in the account of whoever set up your website.</m:t></li>
        </ul>
      </div>
    </section>
  </xsl:template>

  <xsl:template match="facts" mode="tell-us">
    <section class="section" aria-labelledby="tell-us">
      <h2 id="tell-us"><m:t>What helps us to help</m:t></h2>
      <div class="table-scroll" role="group" aria-labelledby="tell-us" tabindex="0">
        <table class="table">
          <thead>
            <tr>
              <th scope="col"><m:t>If it is about</m:t></th>
              <th scope="col"><m:t>Tell us</m:t></th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row"><m:t>A website that does not open</m:t></th>
              <td><m:t>The full address, the message in the browser, since when, and whether it opens over another network, such as a mobile phone’s.</m:t></td>
            </tr>
            <tr>
              <th scope="row"><m:t>Mail that does not arrive</m:t></th>
              <td><m:t>Sender, recipient, day and time, and the text of the error mail if one came back.</m:t></td>
            </tr>
            <tr>
              <th scope="row"><m:t>Name servers or DNS records</m:t></th>
              <td><m:t>The record as it is, the record as it should be, and the service that asked for it.</m:t></td>
            </tr>
            <tr>
              <th scope="row"><m:t>A certificate</m:t></th>
              <td><m:t>The name in the address bar and what the browser says about the certificate.</m:t></td>
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  </xsl:template>

  <xsl:template match="facts" mode="transfer">
    <section class="section" aria-labelledby="transfer">
      <h2 id="transfer"><m:t>Bring a domain to us</m:t></h2>
      <ol class="steps">
        <li>
          <h3><m:t>Unlock it</m:t></h3>
          <p><m:t>Ask the present registrar to remove the transfer lock, if there is one, and check that the mail address of the owner is right.</m:t></p>
        </li>
        <li>
          <h3><m:t>Get the transfer code</m:t></h3>
          <p><m:t>The present registrar gives it to you. It works like a password: hand it over with the <a href="{/page/@base}/guides/passwords">password tool</a>, not in the text.</m:t></p>
        </li>
        <li>
          <h3><m:t>Copy the records</m:t></h3>
          <p><m:t>Send us the present DNS records or an export of the zone. We set them up before the transfer, so that website and mail go on working.</m:t></p>
        </li>
        <li>
          <h3><m:t>Confirm</m:t></h3>
          <p><m:t>Some registries send the owner a mail with a link. The transfer begins when it has been followed.</m:t></p>
        </li>
      </ol>
    </section>
  </xsl:template>

  <xsl:template match="facts" mode="waiting">
    <section class="section" aria-labelledby="waiting">
      <h2 id="waiting"><m:t>Why a change can take time</m:t></h2>
      <div class="prose">
        <p><m:t>Other servers keep a DNS answer for as long as the record allows, from minutes to a day or two. During that time some visitors see the old state and some the new one, and nobody can hurry it.</m:t></p>
        <p><m:t>While a registry or another provider has to act, your request is in the state “Waiting for supplier”. We keep asking and write down each answer.</m:t></p>
      </div>
    </section>
  </xsl:template>
</xsl:stylesheet>
