<?xml version="1.0" encoding="UTF-8"?>
<!-- The first four questions about the account: roles and the mail address; the others are in signin.xsl. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:template match="facts" mode="about-account">
    <xsl:apply-templates select="." mode="roles"/>
    <xsl:apply-templates select="." mode="administrator"/>
    <xsl:apply-templates select="." mode="other-roles"/>
    <xsl:apply-templates select="." mode="mail-address"/>
    <xsl:apply-templates select="." mode="no-activation"/>
    <xsl:apply-templates select="." mode="cannot-sign-in"/>
    <xsl:apply-templates select="." mode="device-missing"/>
    <xsl:apply-templates select="." mode="reading-refused"/>
  </xsl:template>

  <xsl:template match="facts" mode="roles">
    <details class="answer" id="roles">
      <summary><m:t>Which roles are there?</m:t></summary>
      <div class="prose">
        <p>
          <m:n count="@roles">
            <m:one>There is one role in a company’s account.</m:one>
            <m:other>There are <m:arg name="n" select="l:number(@roles)"/> roles in a company’s account; each person has one of them.</m:other>
          </m:n>
        </p>
        <dl>
          <dt><m:t>Administrator</m:t></dt>
          <dd><m:t>Sees everything that belongs to the account, invites colleagues, gives them a role and the devices they look after.</m:t></dd>
          <dt><m:t>Device manager</m:t></dt>
          <dd><m:t>Opens tickets, sends meter readings and keeps the location up to date for the devices assigned.</m:t></dd>
          <dt><m:t>Stock manager</m:t></dt>
          <dd><m:t>Orders consumables, watches the stock and follows deliveries for the devices assigned.</m:t></dd>
          <dt><m:t>Device and stock manager</m:t></dt>
          <dd><m:t>Does both for the devices assigned.</m:t></dd>
          <dt><m:t note="A role: a person who only reads help articles, not a card reader.">Reader</m:t></dt>
          <dd><m:t>Reads the help articles for customers and keeps their own profile, and sees no devices.</m:t></dd>
        </dl>
      </div>
    </details>
  </xsl:template>

  <xsl:template match="facts" mode="administrator">
    <details class="answer" id="administrator">
      <summary><m:t>What does the administrator do?</m:t></summary>
      <div class="prose">
        <p><m:t>The administrator is the person in your company with whom <m:arg name="brand" select="/page/@name"/> agrees things first, and can look after several customer numbers at once. The first person whose registration is verified becomes administrator.</m:t></p>
        <p><m:t>Administrators approve colleagues who want to join, hand tasks on, and can make other people administrators too. The last administrator cannot give up the role before someone else has it.</m:t></p>
      </div>
    </details>
  </xsl:template>

  <xsl:template match="facts" mode="other-roles">
    <details class="answer" id="other-roles">
      <summary><m:t>Who should have one of the other roles?</m:t></summary>
      <div class="prose">
        <p><m:t>The people who stand next to the devices: whoever notices a fault, reads the meter or changes the toner. An administrator assigns devices one by one, by group or by site, and a manager sees exactly these.</m:t></p>
        <p><m:t>Managers do not invite people and do not pass their role on. For holidays and sick leave an administrator names a substitute from one day to another, who has the same rights for that time.</m:t></p>
      </div>
    </details>
  </xsl:template>

  <xsl:template match="facts" mode="mail-address">
    <details class="answer" id="mail-address">
      <summary><m:t>Why do I need a mail address?</m:t></summary>
      <div class="prose">
        <p><m:t>You sign in with it, the activation link goes there, and so do messages about your account that you must not miss. Each person needs an address of their own; messages about progress can be switched off one by one.</m:t></p>
        <p><m:t>If you would rather not give an address, nothing is lost: the agents of your support centre write down tickets and meter readings by telephone and mark them as taken on your behalf.</m:t></p>
        <xsl:apply-templates select="/page/centre" mode="ask-line"/>
      </div>
    </details>
  </xsl:template>
</xsl:stylesheet>
