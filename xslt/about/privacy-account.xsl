<?xml version="1.0" encoding="UTF-8"?>
<!-- The part of the privacy notice for people with an account: what is stored, for what, and how long. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:template match="feature" mode="account">
    <h2 id="account"><m:t>When you have an account</m:t></h2>
    <p><m:t>Then we store what the portal needs to serve your company under its contract (Article 6(1)(b) and (f) of the General Data Protection Regulation):</m:t></p>
    <ul>
      <li><m:t>your name, mail address, language, role, and the customer numbers you belong to;</m:t></li>
      <li><m:t>your password in a form that cannot be turned back, and your sessions with device and place, which you can end one by one;</m:t></li>
      <xsl:if test="/page/feature[@name='devices']">
        <li><m:t>the devices you look after, and the readings, orders and moves you send, with the time;</m:t></li>
      </xsl:if>
      <xsl:if test="/page/feature[@name='hosting']">
        <li><m:t>the domains and services of your account;</m:t></li>
      </xsl:if>
      <li><m:t>what you write to us, the files you attach, and our answers;</m:t></li>
      <li><m:t>who has looked at a ticket or a password, and when.</m:t></li>
    </ul>
    <p><m:t>Agents see what you see, and in addition your company’s earlier tickets, its payment history and its credit status.</m:t></p>
  </xsl:template>

  <xsl:template match="facts" mode="kept">
    <h2 id="kept"><m:t>How long account data is kept</m:t></h2>
    <ul>
      <li>
        <m:n count="@secret-hours">
          <m:one>A password handed over with a ticket: one hour, then it is destroyed.</m:one>
          <m:other>A password handed over with a ticket: <m:arg name="n" select="l:number(@secret-hours)"/> hours, then it is destroyed.</m:other>
        </m:n>
      </li>
      <li>
        <m:n count="@activation-hours">
          <m:one>A registration that is never activated: its link expires after one hour, and the data is deleted a month later.</m:one>
          <m:other>A registration that is never activated: its link expires after <m:arg name="n" select="l:number(@activation-hours)"/> hours, and the data is deleted a month later.</m:other>
        </m:n>
      </li>
      <li><m:t>Your profile: until you delete it or your company’s contract ends.</m:t></li>
      <li><m:t>Whatever commercial and tax law makes us keep, such as invoices and what they are based on: for the period that law sets. Your name in it is replaced by a pseudonym once your account is deleted.</m:t></li>
    </ul>
  </xsl:template>
  <xsl:template match="feature" mode="cookies">
    <tr>
      <th scope="row"><code dir="ltr"><xsl:value-of select="'form'"/></code></th>
      <td><m:t>You open a form without being signed in.</m:t></td>
      <td><m:t>A random number, so that nobody else can send the form in your name.</m:t></td>
      <td><m:t>One day</m:t></td>
    </tr>
    <tr>
      <th scope="row"><code dir="ltr"><xsl:value-of select="'session'"/></code></th>
      <td><m:t>You sign in.</m:t></td>
      <td><m:t>A random number that stands for your session.</m:t></td>
      <td><m:t>Until you sign out, one day at most</m:t></td>
    </tr>
    <tr>
      <th scope="row"><code dir="ltr"><xsl:value-of select="'seen'"/></code></th>
      <td><m:t>You sign in.</m:t></td>
      <td><m:t>The minute of your last page, so that a forgotten session ends.</m:t></td>
      <td><m:t>Until you sign out, one day at most</m:t></td>
    </tr>
    <tr>
      <th scope="row"><code dir="ltr"><xsl:value-of select="'known'"/></code></th>
      <td><m:t>You sign in.</m:t></td>
      <td><m:t>That you have signed in with this browser, so that nobody can lock you out by guessing.</m:t></td>
      <td><m:t>One year</m:t></td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
