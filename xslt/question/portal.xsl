<?xml version="1.0" encoding="UTF-8"?>
<!-- The six questions about the portal itself: what it is, what it sees, when somebody answers. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:template match="facts" mode="about-portal">
    <xsl:apply-templates select="." mode="what-it-is"/>
    <xsl:apply-templates select="." mode="what-is-better"/>
    <xsl:apply-templates select="." mode="what-agents-see"/>
    <xsl:apply-templates select="." mode="data-protection"/>
    <xsl:apply-templates select="." mode="browsers"/>
    <xsl:apply-templates select="." mode="when-handled"/>
  </xsl:template>

  <xsl:template match="facts" mode="what-it-is">
    <details class="answer" id="what-it-is">
      <summary><m:t>What is the support portal?</m:t></summary>
      <div class="prose">
        <p><m:t note="counter: a service desk, not the meter of a printer">It is the counter of <m:arg name="brand" select="/page/@name"/> on the web, open day and night. After signing in you see the devices, contracts, readings, orders and tickets of your own company in one place.</m:t></p>
        <p><m:t>Without an account you can read the <a href="{/page/@base}/guides">guides</a>, these answers and the <a href="{/page/@base}/announcements">announcements</a>, and every page names the support centre that is responsible for you.</m:t></p>
      </div>
    </details>
  </xsl:template>

  <xsl:template match="facts" mode="what-is-better">
    <details class="answer" id="what-is-better">
      <summary><m:t>How does the portal bring me to an answer sooner?</m:t></summary>
      <div class="prose">
        <p><m:t>Guided help asks what you see on the device and shows the steps for exactly that. If they do not solve the problem, your answers go into the ticket, so nobody asks you the same again.</m:t></p>
        <p><m:t>The subject you choose decides which department gets the ticket, without a detour over a switchboard. You talk with the agent inside the ticket, see each change of its state, and can have a mail sent to you at every step.</m:t></p>
        <p><m:t>Meter readings and consumables have short forms of their own: one field per meter, one button per article.</m:t></p>
      </div>
    </details>
  </xsl:template>

  <xsl:template match="facts" mode="what-agents-see">
    <details class="answer" id="what-agents-see">
      <summary><m:t>What can <m:arg name="brand" select="/page/@name"/> see when I ask for help?</m:t></summary>
      <div class="prose">
        <p><m:t>The agent sees the same devices, contracts, readings, orders and tickets as you do, and three things more: your company’s earlier tickets, its payment history and its credit status. They are there so that the first answer already fits.</m:t></p>
        <p><m:t>The portal exchanges data with the systems of <m:arg name="brand" select="/page/@name"/> for service, delivery and invoices. What you change here, such as the place of a device, is known there without a second message.</m:t></p>
        <p><m:t>Every ticket and every device shows who can see it and who has looked at it.</m:t></p>
      </div>
    </details>
  </xsl:template>

  <xsl:template match="facts" mode="data-protection">
    <details class="answer" id="data-protection">
      <summary><m:t>How is our data protected?</m:t></summary>
      <div class="prose">
        <p><m:t>Every person has an account of their own and sees only what belongs to their company and their role. Agents need a second factor to sign in, and each look at customer data is recorded.</m:t></p>
        <p><m:t>Passwords are stored in a form that nobody can turn back into the password. A secret handed over with a ticket is encrypted and destroyed after a fixed time.</m:t></p>
        <p><m:t>Companies that deliver or repair on behalf of <m:arg name="brand" select="/page/@name"/> receive the data they need for that job and no more, and are bound by contract to the same rules.</m:t></p>
        <p><m:t>The <a href="{/page/@base}/about/privacy">privacy notice</a> says which data is kept, for what and how long.</m:t></p>
      </div>
    </details>
  </xsl:template>

  <xsl:template match="facts" mode="browsers">
    <details class="answer" id="browsers">
      <summary><m:t>Which browsers can I use?</m:t></summary>
      <div class="prose">
        <p><m:t>Chrome, Edge, Firefox and Safari, each in its current version and the one before it. None of them is preferred, and everything works with JavaScript switched off as well.</m:t></p>
        <p><m:t>Details are on the page about <a href="{/page/@base}/about/browsers">supported browsers</a>.</m:t></p>
      </div>
    </details>
  </xsl:template>

  <xsl:template match="facts" mode="when-handled">
    <details class="answer" id="when-handled">
      <summary><m:t>When will my ticket be handled?</m:t></summary>
      <div class="prose">
        <p><m:t>Agents work during the opening hours of your support centre, which stand on every page together with the holidays. A ticket sent outside these hours counts from the next opening, whether that is the same day or after a holiday.</m:t></p>
        <xsl:apply-templates select="/page/centre" mode="hours-answer"/>
        <p><m:t>Before you send a ticket, the form shows the day and hour by which your contract promises a response, and how that was worked out. If a technician has to come, the ticket proposes a date and you confirm it.</m:t></p>
      </div>
    </details>
  </xsl:template>

  <xsl:template match="centre" mode="hours-answer">
    <p><m:t>Your support centre is <a href="{/page/@base}/centre"><m:arg name="centre" select="@name"/></a>, and these are its hours:</m:t></p>
    <xsl:apply-templates select="." mode="hours"/>
  </xsl:template>
</xsl:stylesheet>
