<?xml version="1.0" encoding="UTF-8"?>
<!-- The privacy notice: what this software really does with data, for readers and for people with an account. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>
  <xsl:import href="privacy-account.xsl"/>
  <xsl:import href="privacy-rights.xsl"/>

  <xsl:template match="page" mode="title">
    <m:t>Privacy notice</m:t>
  </xsl:template>

  <xsl:template match="page" mode="lead">
    <m:t>What this portal records about you, why, for how long, and what you can ask for. There is no advertising, no tracking, and nothing is sold.</m:t>
  </xsl:template>

  <xsl:template match="about">
    <h2 id="responsible"><m:t>Who is responsible</m:t></h2>
    <xsl:apply-templates select="identity" mode="responsible"/>
    <xsl:apply-templates select="identity" mode="privacy-contact"/>
    <xsl:apply-templates select="facts" mode="reading"/>
    <xsl:apply-templates select="facts" mode="cookies"/>
    <xsl:apply-templates select="facts" mode="centre"/>
    <xsl:apply-templates select="/page/feature[@name='accounts']" mode="account"/>
    <xsl:if test="/page/feature[@name='accounts']">
      <xsl:apply-templates select="facts" mode="kept"/>
    </xsl:if>
    <xsl:apply-templates select="." mode="recipients"/>
    <xsl:apply-templates select="identity" mode="rights"/>
  </xsl:template>

  <xsl:template match="facts" mode="reading">
    <h2 id="reading"><m:t>When you read pages</m:t></h2>
    <p><m:t>Your browser tells the server which page it wants, which languages you prefer and which IP address the answer goes to. Without that no page could be sent.</m:t></p>
    <p><m:t>The server writes one line for each request into a log: time, page, result, size, duration, IP address, and a request number. The error pages show the same number, so that we can find out what went wrong for you.</m:t></p>
    <p><m:t>The log is used to run the portal and to fend off attacks, and for nothing else. We have a legitimate interest in both (Article 6(1)(f) of the General Data Protection Regulation).</m:t></p>
    <p><m:t>The operator of this portal keeps the logs for a limited time; a line stays longer only while an attack or a fault is being examined. Whoever answers questions about your data, named above, tells you how long that is.</m:t></p>
  </xsl:template>

  <xsl:template match="facts" mode="cookies">
    <h2 id="cookies"><m:t>Cookies</m:t></h2>
    <p><m:t>Reading sets no cookie. Each of these is set only by something you do yourself, and does nothing else, which is why no consent is asked for:</m:t></p>
    <div class="table-scroll" role="group" aria-labelledby="cookies" tabindex="0">
      <table class="table">
        <thead>
          <tr>
            <th scope="col"><m:t>Name</m:t></th>
            <th scope="col"><m:t>Set when</m:t></th>
            <th scope="col"><m:t>Holds</m:t></th>
            <th scope="col"><m:t>Kept for</m:t></th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row"><code dir="ltr"><xsl:value-of select="'lang'"/></code></th>
            <td><m:t>You choose a language.</m:t></td>
            <td><m:t>The language.</m:t></td>
            <td><m:t>One year</m:t></td>
          </tr>
          <tr>
            <th scope="row"><code dir="ltr"><xsl:value-of select="'country'"/></code></th>
            <td><m:t>You choose the country of your support centre.</m:t></td>
            <td><m:t>The country.</m:t></td>
            <td><m:t>One year</m:t></td>
          </tr>
          <xsl:apply-templates select="/page/feature[@name='accounts']" mode="cookies"/>
        </tbody>
      </table>
    </div>
    <p><m:t>You can delete them in your browser at any time; the portal then treats you as a new visitor.</m:t></p>
    <p><m:t>No font, script, picture or map is loaded from another company’s server.</m:t></p>
  </xsl:template>

  <xsl:template match="facts" mode="centre">
    <h2 id="centre"><m:t>How the support centre is suggested</m:t></h2>
    <p><m:t>To name a support centre, the portal looks at your choice, your contract and the country of this portal. Only when none of them decides does it look at the regions in your language settings and at the country of your IP address. The international portal and the page of the support centre always look at both, because they show you all that was seen.</m:t></p>
    <p><m:t>That look-up happens on our own server, in a file, while the page is made. Its result is neither stored nor passed on, and it never blocks or redirects you. Each page shows under “Why this centre?” what decided.</m:t></p>
  </xsl:template>
</xsl:stylesheet>
