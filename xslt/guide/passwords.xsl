<?xml version="1.0" encoding="UTF-8"?>
<!-- Guide to the password tool: when to use it, who reads the secret, and when it is gone. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>

  <xsl:template match="page" mode="title">
    <m:t>Hand over a password safely</m:t>
  </xsl:template>

  <xsl:template match="page" mode="lead">
    <m:t>The password tool in the request form gives us a password for a short time, and for that time only.</m:t>
  </xsl:template>

  <xsl:template match="guide-page">
    <xsl:apply-templates select="facts" mode="figures"/>
    <xsl:apply-templates select="facts" mode="steps"/>
    <xsl:apply-templates select="facts" mode="who-reads"/>
    <xsl:apply-templates select="facts" mode="afterwards"/>
    <xsl:apply-templates select="facts" mode="advice"/>
    <xsl:apply-templates select="." mode="still-stuck"/>
  </xsl:template>

  <xsl:template match="facts" mode="figures">
    <dl class="facts">
      <div>
        <dt><m:t>We can read it for</m:t></dt>
        <dd>
          <m:n count="@secret-hours">
            <m:one>1 hour</m:one>
            <m:other><m:arg name="n" select="l:number(@secret-hours)"/> hours</m:other>
          </m:n>
        </dd>
      </div>
      <div>
        <dt><m:t>Mails that contain it</m:t></dt>
        <dd><m:t note="Number of mails that contain the password: none">None</m:t></dd>
      </div>
    </dl>
  </xsl:template>

  <xsl:template match="facts" mode="steps">
    <section class="section" aria-labelledby="steps">
      <h2 id="steps"><m:t>Step by step</m:t></h2>
      <ol class="steps">
        <li>
          <h3><m:t>Open the tool in the form</m:t></h3>
          <p><m:t>Select “Add a password”. The sign with the letter i beside it explains the tool in the form itself.</m:t></p>
        </li>
        <li>
          <h3><m:t>Say what it opens, and type it</m:t></h3>
          <p><m:t>For example the mailbox, the control panel or the database. Several passwords can be added to one request.</m:t></p>
        </li>
        <li>
          <h3><m:t>Send the request</m:t></h3>
          <p>
            <m:n count="@secret-hours">
              <m:one>From this moment the department can read the password for one hour. It is stored encrypted.</m:one>
              <m:other>From this moment the department can read the password for <m:arg name="n" select="l:number(@secret-hours)"/> hours. It is stored encrypted.</m:other>
            </m:n>
          </p>
        </li>
        <li>
          <h3><m:t>Change the password when we are done</m:t></h3>
          <p><m:t>A password that somebody else has used is best replaced, even when that somebody was us.</m:t></p>
        </li>
      </ol>
    </section>
  </xsl:template>

  <xsl:template match="facts" mode="who-reads">
    <section class="section" aria-labelledby="who-reads">
      <h2 id="who-reads"><m:t>Who can read it</m:t></h2>
      <div class="prose">
        <ul>
          <li><m:t>The agents of the department that has the request, after signing in with a second factor.</m:t></li>
          <li><m:t>Every look is recorded, and you see in the request who looked and when.</m:t></li>
          <li><m:t>Nobody else: the password is in no mail, in no log, and not in the copy you receive.</m:t></li>
          <li><m:t>You do not see it again either. If you have mistyped it, add the right one; the wrong one stays until it expires, or you remove it.</m:t></li>
        </ul>
      </div>
    </section>
  </xsl:template>

  <xsl:template match="facts" mode="afterwards">
    <section class="section" aria-labelledby="afterwards">
      <h2 id="afterwards"><m:t>When the time is up</m:t></h2>
      <div class="prose">
        <p><m:t>The key that could decrypt the password is destroyed, so that copies in backups are unreadable as well. In the request its place then shows:</m:t></p>
        <p><code dir="ltr"><xsl:value-of select="'***PASSWORD OBFUSCATED***'"/></code></p>
        <p><m:t>If we still need it, we ask for it in the request, and you decide.</m:t></p>
      </div>
    </section>
  </xsl:template>

  <xsl:template match="facts" mode="advice">
    <section class="section" aria-labelledby="advice">
      <h2 id="advice"><m:t>Where a password does not belong</m:t></h2>
      <div class="prose">
        <p><m:t>Not in the text of the question, not in a screenshot, not in a mail. If the text looks as if it contained a password, the form says so before anything is stored, and offers the tool.</m:t></p>
        <p><m:t>We never ask for the password of your client area, neither by telephone nor by mail.</m:t></p>
      </div>
    </section>
  </xsl:template>
</xsl:stylesheet>
