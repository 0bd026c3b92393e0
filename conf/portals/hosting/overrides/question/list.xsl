<?xml version="1.0" encoding="UTF-8"?>
<!-- Questions and answers of the hosting portal: requests, states and passwords in one group, domains and the account in the other. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="view:question/list.xsl"/>

  <xsl:template match="page" mode="lead">
    <m:t>Short answers about support requests, and about your domains and your account; each one can be opened on its own.</m:t>
  </xsl:template>

  <xsl:template match="facts" mode="about-portal">
    <xsl:apply-templates select="." mode="subject"/>
    <xsl:apply-templates select="." mode="states"/>
    <xsl:apply-templates select="." mode="password"/>
    <xsl:apply-templates select="." mode="reply-by-mail"/>
    <xsl:apply-templates select="." mode="closed-request"/>
    <xsl:apply-templates select="." mode="when-handled"/>
  </xsl:template>

  <xsl:template match="facts" mode="about-account">
    <xsl:apply-templates select="." mode="domain"/>
    <xsl:apply-templates select="." mode="domain-missing"/>
    <xsl:apply-templates select="." mode="contact-address"/>
    <xsl:apply-templates select="." mode="no-mail"/>
    <xsl:apply-templates select="." mode="who-sees"/>
    <xsl:apply-templates select="." mode="absence"/>
    <xsl:apply-templates select="." mode="cannot-sign-in"/>
    <xsl:apply-templates select="." mode="data-protection"/>
  </xsl:template>

  <xsl:template match="facts" mode="subject">
    <details class="answer" id="subject">
      <summary><m:t>Which subject should I choose?</m:t></summary>
      <div class="prose">
        <p><m:t>The one that comes closest to what you want to do, for example setting up a mail account or moving a domain. The search over the subjects understands everyday words. Each subject belongs to a department, and the request goes there directly.</m:t></p>
        <p><m:t>If none fits, take the general one; the agent passes the request on and you see where it went.</m:t></p>
      </div>
    </details>
  </xsl:template>

  <xsl:template match="facts" mode="states">
    <details class="answer" id="states">
      <summary><m:t>What do the states of a request mean?</m:t></summary>
      <div class="prose">
        <p><m:t>The state says whose turn it is. “Waiting for you” means that we cannot go on without your answer; “Answered” means that our answer is there and you decide whether it solves the matter.</m:t></p>
        <p><m:t>The guide to <a href="{/page/@base}/guides/requests">support requests</a> explains all of them in a table.</m:t></p>
      </div>
    </details>
  </xsl:template>

  <xsl:template match="facts" mode="password">
    <details class="answer" id="password">
      <summary><m:t>How do I hand over a password safely?</m:t></summary>
      <div class="prose">
        <p><m:t>With the password tool in the form, and in no other way. What you enter there is stored encrypted and appears in no mail.</m:t></p>
        <p>
          <m:n count="@secret-hours">
            <m:one>The department that has the request can read it for one hour. Then it is destroyed, and its place shows <code dir="ltr"><m:arg name="mark" select="'***PASSWORD OBFUSCATED***'"/></code>.</m:one>
            <m:other>The department that has the request can read it for <m:arg name="n" select="l:number(@secret-hours)"/> hours. Then it is destroyed, and its place shows <code dir="ltr"><m:arg name="mark" select="'***PASSWORD OBFUSCATED***'"/></code>.</m:other>
          </m:n>
        </p>
        <p><m:t>The <a href="{/page/@base}/guides/passwords">guide to the password tool</a> says more.</m:t></p>
      </div>
    </details>
  </xsl:template>

  <xsl:template match="facts" mode="reply-by-mail">
    <details class="answer" id="reply-by-mail">
      <summary><m:t>Can I reply by mail?</m:t></summary>
      <div class="prose">
        <p><m:t>No. Our mails tell you that something has moved and lead to the request; you answer there. A reply to the mail reaches nobody, because everything about a request should stay in one place where only you and the agents can read it.</m:t></p>
      </div>
    </details>
  </xsl:template>

  <xsl:template match="facts" mode="closed-request">
    <details class="answer" id="closed-request">
      <summary><m:t>Can I add something to a closed request?</m:t></summary>
      <div class="prose">
        <p><m:t>No, a closed request can only be read. Open a new one from it: the new request refers to the closed one, so that you need not tell everything again.</m:t></p>
      </div>
    </details>
  </xsl:template>

  <xsl:template match="facts" mode="when-handled">
    <details class="answer" id="when-handled">
      <summary><m:t>When will my request be handled?</m:t></summary>
      <div class="prose">
        <p><m:t>During the opening hours of your support centre. A request sent outside them counts from the next opening. Before you send, the form shows by when we respond.</m:t></p>
        <xsl:apply-templates select="/page/centre" mode="hours-answer"/>
      </div>
    </details>
  </xsl:template>

  <xsl:template match="facts" mode="domain">
    <details class="answer" id="domain">
      <summary><m:t>Which domain does a request belong to?</m:t></summary>
      <div class="prose">
        <p><m:t>The one it is about. If it is about an invoice, a payment or your account, choose the entry that says it is not about a domain.</m:t></p>
        <p><m:t>The <a href="{/page/@base}/guides/domains">guide to domains</a> has examples.</m:t></p>
      </div>
    </details>
  </xsl:template>

  <xsl:template match="facts" mode="domain-missing">
    <details class="answer" id="domain-missing">
      <summary><m:t>My domain is not in the list. Why?</m:t></summary>
      <div class="prose">
        <p><m:t>The list shows the domains and services of your own account. The domain may be with another registrar, or in the account of whoever set up your website.</m:t></p>
        <xsl:apply-templates select="/page/centre" mode="ask-line"/>
      </div>
    </details>
  </xsl:template>

  <xsl:template match="facts" mode="contact-address">
    <details class="answer" id="contact-address">
      <summary><m:t>To which address do you write?</m:t></summary>
      <div class="prose">
        <p><m:t>To the contact address of your client area. The form shows it, and it cannot be changed there: change it in your client area first. A change is confirmed at the old and at the new address.</m:t></p>
      </div>
    </details>
  </xsl:template>

  <xsl:template match="facts" mode="no-mail">
    <details class="answer" id="no-mail">
      <summary><m:t>I receive no mails about my requests. What can I do?</m:t></summary>
      <div class="prose">
        <p><m:t>Look in the folder for unwanted mail, and check the contact address. If your mail runs under the very domain that does not work, enter an address elsewhere.</m:t></p>
        <p><m:t>Everything we write also stands in the request, whether the mail arrives or not.</m:t></p>
        <xsl:apply-templates select="/page/centre" mode="ask-line"/>
      </div>
    </details>
  </xsl:template>

  <xsl:template match="facts" mode="who-sees">
    <details class="answer" id="who-sees">
      <summary><m:t>Who in my company sees my requests?</m:t></summary>
      <div class="prose">
        <p><m:t>You decide for each request: only you, everybody with the same role, certain people, or all who belong to the account. Subjects such as payments are confidential unless you open them.</m:t></p>
      </div>
    </details>
  </xsl:template>

  <xsl:template match="facts" mode="absence">
    <details class="answer" id="absence">
      <summary><m:t>Can somebody act for me while I am away?</m:t></summary>
      <div class="prose">
        <p><m:t>Yes. Name a substitute from one day to another; for that time they see and answer your requests with exactly your rights.</m:t></p>
      </div>
    </details>
  </xsl:template>

  <xsl:template match="facts" mode="cannot-sign-in">
    <details class="answer" id="cannot-sign-in">
      <summary><m:t>I can no longer sign in to the client area. What can I do?</m:t></summary>
      <div class="prose">
        <p><m:t>If you have forgotten the password, the sign-in page sends you a link with which you choose a new one. If you have lost the telephone with your second factor, use one of your recovery codes.</m:t></p>
        <xsl:apply-templates select="/page/centre" mode="ask-line"/>
      </div>
    </details>
  </xsl:template>

  <xsl:template match="facts" mode="data-protection">
    <details class="answer" id="data-protection">
      <summary><m:t>What do you see about me, and how is it protected?</m:t></summary>
      <div class="prose">
        <p><m:t>Agents see your domains, services and requests, and in addition payment history and credit status. They sign in with a second factor, and each look at a password is recorded and shown to you.</m:t></p>
        <p><m:t>The <a href="{/page/@base}/about/privacy">privacy notice</a> says which data is kept, for what and how long.</m:t></p>
      </div>
    </details>
  </xsl:template>
</xsl:stylesheet>
