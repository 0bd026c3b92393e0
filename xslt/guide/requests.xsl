<?xml version="1.0" encoding="UTF-8"?>
<!-- Guide to support requests for hosting customers: start page, form, history, replies, and the table of states. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>
  <xsl:import href="requests-states.xsl"/>

  <xsl:template match="page" mode="title">
    <m:t>Support requests from start to finish</m:t>
  </xsl:template>

  <xsl:template match="page" mode="lead">
    <m:t>You write once, to the right department, and see at every moment who has your request and what happens next.</m:t>
  </xsl:template>

  <xsl:template match="guide-page">
    <xsl:apply-templates select="facts" mode="start"/>
    <xsl:apply-templates select="facts" mode="form"/>
    <xsl:apply-templates select="facts" mode="sent"/>
    <xsl:apply-templates select="facts" mode="history"/>
    <xsl:apply-templates select="facts" mode="states"/>
    <xsl:apply-templates select="facts" mode="replies"/>
    <xsl:apply-templates select="." mode="still-stuck"/>
  </xsl:template>

  <xsl:template match="facts" mode="start">
    <section class="section" aria-labelledby="start">
      <h2 id="start"><m:t>Where you start</m:t></h2>
      <div class="prose">
        <p><m:t>The start page of the support area offers four ways on:</m:t></p>
        <ol>
          <li><m:t>The history of your requests, with the state of each.</m:t></li>
          <li><m:t>The list of subjects. Each subject names the department that answers, so choose the one that fits best.</m:t></li>
          <li><m:t>A search over the subjects, which understands everyday words and small slips of the keyboard. Help articles that fit come first.</m:t></li>
          <li><m:t>The way back to your client area.</m:t></li>
        </ol>
      </div>
    </section>
  </xsl:template>

  <xsl:template match="facts" mode="form">
    <section class="section" aria-labelledby="form">
      <h2 id="form"><m:t>The form, field by field</m:t></h2>
      <p><m:t>Suppose you cannot set up a mailbox in your mail program. Choose the subject about setting up mail accounts, and the form opens:</m:t></p>
      <ol class="steps">
        <li>
          <h3><m:t>Contact address</m:t></h3>
          <p><m:t>Shown, not typed: it is the address in your client area, and everything about the request is sent there. If it is out of date, change it there first.</m:t></p>
        </li>
        <li>
          <h3><m:t>Your question</m:t></h3>
          <p><m:t>What did you do, what did you expect, what happened? Copy the error message as it stands, and say since when.</m:t></p>
        </li>
        <li>
          <h3><m:t>Password tool</m:t></h3>
          <p><m:t>If we need a password to help you, put it here and nowhere else. The guide to <a href="{/page/@base}/guides/passwords">handing over a password</a> explains what happens to it.</m:t></p>
        </li>
        <li>
          <h3><m:t>Domain</m:t></h3>
          <p><m:t>Choose the domain it is about, or the entry that says the request is not about a domain.</m:t></p>
        </li>
        <li>
          <h3><m:t>Files</m:t></h3>
          <p><m:t>Screenshots and log files help. The form names the kinds and the size it takes.</m:t></p>
        </li>
      </ol>
    </section>
  </xsl:template>

  <xsl:template match="facts" mode="sent">
    <section class="section" aria-labelledby="sent">
      <h2 id="sent"><m:t>After sending</m:t></h2>
      <div class="prose">
        <p><m:t>Before you send, the form shows by when we respond. Afterwards a page confirms the request with its number, and a copy goes to your contact address, without the password.</m:t></p>
        <p><m:t>A request sent outside the opening hours counts from the next opening of your support centre.</m:t></p>
      </div>
    </section>
  </xsl:template>

  <xsl:template match="facts" mode="history">
    <section class="section" aria-labelledby="history">
      <h2 id="history"><m:t>The history</m:t></h2>
      <div class="prose">
        <p><m:t>The history lists your requests, newest first. Each line shows the subject, the day it was sent, the number and the state, and opens the request to read and to reply. You can search it, and show only one state.</m:t></p>
      </div>
    </section>
  </xsl:template>

  <xsl:template match="facts" mode="replies">
    <section class="section" aria-labelledby="replies">
      <h2 id="replies"><m:t>Reply, add something, close</m:t></h2>
      <div class="prose">
        <h3><m:t>Replies belong in the request</m:t></h3>
        <p><m:t>Our mails tell you that something has moved and link to the request itself. A reply to such a mail is not read by anyone: open the link and write there, so that everything stays together and safe.</m:t></p>
        <h3><m:t>When the answer solves it</m:t></h3>
        <p><m:t>Confirm it and the request closes, or do nothing and it closes by itself after the time shown. If the answer does not solve it, write so, and the request is with us again.</m:t></p>
        <h3><m:t>When the request is closed</m:t></h3>
        <p><m:t>A closed request can be read but no longer answered. If the matter comes back, open a new request from the closed one: the new one refers to it, and the agent sees both.</m:t></p>
      </div>
    </section>
  </xsl:template>
</xsl:stylesheet>
