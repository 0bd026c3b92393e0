<?xml version="1.0" encoding="UTF-8"?>
<!-- Requests wherever one is shown: numbers, states with what they mean, the conversation as a document (TKT-7, TKT-10). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="subject.xsl"/>
  <xsl:import href="attachment.xsl"/>
  <xsl:import href="ticket-event.xsl"/>

  <!-- In two groups, as people say it; both forms are found. -->
  <xsl:template name="ticket-number">
    <xsl:param name="number"/>
    <bdi dir="ltr" class="said-number"><xsl:value-of select="concat(substring($number, 1, 4), ' ', substring($number, 5))"/></bdi>
  </xsl:template>

  <xsl:template name="ticket-state">
    <xsl:param name="code"/>
    <xsl:choose>
      <xsl:when test="$code = 'waiting-customer'"><span class="state state-warn"><xsl:call-template name="ticket-state-name"><xsl:with-param name="code" select="$code"/></xsl:call-template></span></xsl:when>
      <xsl:when test="$code = 'answered'"><span class="state state-good"><xsl:call-template name="ticket-state-name"><xsl:with-param name="code" select="$code"/></xsl:call-template></span></xsl:when>
      <xsl:when test="$code = 'closed'"><span class="state state-quiet"><xsl:call-template name="ticket-state-name"><xsl:with-param name="code" select="$code"/></xsl:call-template></span></xsl:when>
      <xsl:otherwise><span class="state state-info"><xsl:call-template name="ticket-state-name"><xsl:with-param name="code" select="$code"/></xsl:call-template></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What it is about, by name. -->
  <xsl:template match="subject" mode="name"><span lang="{@lang}"><xsl:value-of select="@name"/></span></xsl:template>

  <xsl:template match="ticket-latest">
    <li>
      <div class="main">
        <a class="name" href="{/page/@base}/requests/{@id}"><xsl:apply-templates select="subject" mode="name"/></a>
        <p class="meta"><xsl:call-template name="ticket-number"><xsl:with-param name="number" select="@number"/></xsl:call-template></p>
      </div>
      <xsl:call-template name="ticket-state"><xsl:with-param name="code" select="@state"/></xsl:call-template>
    </li>
  </xsl:template>

  <!-- What each state means, in words (TKT-7). -->
  <xsl:template name="ticket-states">
    <details class="answer">
      <summary><m:t>What the states of a request mean</m:t></summary>
      <div class="table-scroll">
        <table class="table">
          <thead><tr><th scope="col"><m:t note="Column: state of a request">State</m:t></th><th scope="col"><m:t note="Column: what a state means">What it means</m:t></th><th scope="col"><m:t note="Column: who has to act">Whose turn</m:t></th></tr></thead>
          <tbody>
            <tr><th scope="row"><xsl:call-template name="ticket-state"><xsl:with-param name="code" select="'received'"/></xsl:call-template></th><td><m:t>It is in the queue of the department.</m:t></td><td><xsl:call-template name="our-turn"/></td></tr>
            <tr><th scope="row"><xsl:call-template name="ticket-state"><xsl:with-param name="code" select="'assigned'"/></xsl:call-template></th><td><m:t>Somebody has taken it and will answer.</m:t></td><td><xsl:call-template name="our-turn"/></td></tr>
            <tr><th scope="row"><xsl:call-template name="ticket-state"><xsl:with-param name="code" select="'in-progress'"/></xsl:call-template></th><td><m:t>Somebody is working on it.</m:t></td><td><xsl:call-template name="our-turn"/></td></tr>
            <tr><th scope="row"><xsl:call-template name="ticket-state"><xsl:with-param name="code" select="'waiting-customer'"/></xsl:call-template></th><td><m:t>We need something from you before we can go on.</m:t></td><td><xsl:call-template name="your-turn"/></td></tr>
            <tr><th scope="row"><xsl:call-template name="ticket-state"><xsl:with-param name="code" select="'waiting-supplier'"/></xsl:call-template></th><td><m:t>We wait for a part or for somebody else’s answer.</m:t></td><td><xsl:call-template name="our-turn"/></td></tr>
            <tr><th scope="row"><xsl:call-template name="ticket-state"><xsl:with-param name="code" select="'visit-planned'"/></xsl:call-template></th><td><m:t>Somebody comes to you on an agreed day.</m:t></td><td><xsl:call-template name="our-turn"/></td></tr>
            <tr><th scope="row"><xsl:call-template name="ticket-state"><xsl:with-param name="code" select="'answered'"/></xsl:call-template></th><td><m:t>There is an answer. Confirm it, or write if it does not help. Without a word from you it closes after ten days.</m:t></td><td><xsl:call-template name="your-turn"/></td></tr>
            <tr><th scope="row"><xsl:call-template name="ticket-state"><xsl:with-param name="code" select="'closed'"/></xsl:call-template></th><td><m:t>Nothing can be added any more. A new request can follow it.</m:t></td><td><m:t note="Whose turn it is: nobody's">nobody’s</m:t></td></tr>
          </tbody>
        </table>
      </div>
    </details>
  </xsl:template>
  <xsl:template name="our-turn"><m:t note="Whose turn it is: the support centre's">ours</m:t></xsl:template>
  <xsl:template name="your-turn"><m:t note="Whose turn it is: the customer's">yours</m:t></xsl:template>

  <!-- The conversation, put by the page inside <ol class="conversation">. -->
  <xsl:template match="ticket-message"><li id="message-{@id}" class="said"><xsl:apply-templates select="." mode="said"/></li></xsl:template>
  <xsl:template match="ticket-message[@staff]"><li id="message-{@id}" class="said said-staff"><xsl:apply-templates select="." mode="said"/></li></xsl:template>
  <xsl:template match="ticket-message[@note]"><li id="message-{@id}" class="said said-note"><xsl:apply-templates select="." mode="said"/></li></xsl:template>

  <xsl:template match="ticket-message" mode="said">
    <p class="said-by">
      <xsl:apply-templates select="." mode="who"/>
      <xsl:text> </xsl:text>
      <a class="meta" href="#message-{@id}"><time datetime="{@at}"><xsl:value-of select="l:instant(@at, /page/@zone)"/></time></a>
      <xsl:if test="@foreign"><xsl:text> </xsl:text><span class="tag"><m:t>written in <m:arg name="language" select="l:language(@lang)"/></m:t></span></xsl:if>
      <xsl:if test="@note"><xsl:text> </xsl:text><span class="tag"><m:t note="A note of staff among themselves">Note, not shown to the customer</m:t></span></xsl:if>
    </p>
    <div class="said-text" lang="{@lang}" dir="auto"><xsl:apply-templates select="." mode="typed"/></div>
    <xsl:if test="subject-answer"><dl class="pairs"><xsl:apply-templates select="subject-answer"/></dl></xsl:if>
    <xsl:apply-templates select="help-path"/>
    <xsl:if test="attachment"><ul class="attachments"><xsl:apply-templates select="attachment"/></ul></xsl:if>
  </xsl:template>

  <xsl:template match="ticket-message" mode="who">
    <xsl:choose>
      <xsl:when test="not(string(@by))"><strong><m:t note="Who did it">Somebody whose account was deleted</m:t></strong></xsl:when>
      <xsl:when test="@for and not(@staff)"><strong><bdi><xsl:value-of select="@by"/></bdi></strong><xsl:text> </xsl:text><span class="tag"><m:t note="Staff who acted with a customer's rights">on behalf of <bdi><m:arg name="name" select="@for"/></bdi></m:t></span></xsl:when>
      <xsl:when test="@staff"><strong><bdi><xsl:value-of select="@by"/></bdi></strong><xsl:text> </xsl:text><span class="tag"><m:t note="Beside the name of somebody of our staff"><m:arg name="brand" select="/page/@name"/> support</m:t></span></xsl:when>
      <xsl:otherwise><strong><bdi><xsl:value-of select="@by"/></bdi></strong></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Text as typed. Characters that turn its direction are named in their place, and turn nothing. -->
  <xsl:template match="*" mode="typed"><xsl:value-of select="@text"/></xsl:template>
  <xsl:template match="*[typed-part]" mode="typed"><xsl:apply-templates select="typed-part"/></xsl:template>
  <xsl:template match="typed-part"><bdi><xsl:value-of select="@text"/></bdi></xsl:template>
  <xsl:template match="typed-part[@turns]">
    <span class="turns">
      <xsl:attribute name="title"><m:t>A character here would turn the direction of the text</m:t></xsl:attribute>
      <bdi dir="ltr"><xsl:value-of select="concat('U+', @turns)"/></bdi>
    </span>
  </xsl:template>

  <!-- Who sees it, who has seen it (ACC-12). -->
  <xsl:template match="ticket-colleague">
    <li>
      <bdi><xsl:value-of select="@name"/></bdi><xsl:text> </xsl:text>
      <span class="meta">
        <xsl:call-template name="role-name"><xsl:with-param name="code" select="@role"/></xsl:call-template>
        <xsl:if test="@covers"><xsl:text> · </xsl:text><m:t>standing in for <bdi><m:arg name="name" select="@covers"/></bdi></m:t></xsl:if>
      </span>
    </li>
  </xsl:template>
  <xsl:template match="ticket-seen">
    <li><m:t><bdi><m:arg name="name" select="@name"/></bdi>, last opened <time datetime="{@at}"><m:arg name="at" select="l:instant(@at, /page/@zone)"/></time></m:t></li>
  </xsl:template>

  <!-- What requests share in their forms. -->
  <xsl:template match="problem[@code = 'ticket.secret-like']"><m:t>Something here looks like a password. Take it out and hand it over with the password tool below: there only the department reads it, for a few days, and every look is shown to you. If it is none, tick “Send it as it is”.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'ticket.closed']"><m:t>This request was closed meanwhile; nothing can be added to it. Your text was not sent.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'ticket.answered-meanwhile']"><m:t>We wrote to you meanwhile; our message stands above now. Your text is kept below: read ours first, then send yours as it is or changed.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'ticket.not-answered']"><m:t>There is no answer to confirm any more: it has changed meanwhile.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'ticket.reader-unknown']"><m:t>One of the people chosen is no longer there. Choose again.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'ticket.device-missing']"><m:t>Choose what it is about, or “none of them”.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'ticket.device-unknown']"><m:t>This one is not among yours any more. Choose another, or “none of them”.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'ticket.serial-unknown']"><m:t>None of yours is called so. Check how it is written on the device or in the list of your devices.</m:t></xsl:template>

  <xsl:template match="field[@name = 'body']" mode="control">
    <xsl:param name="described"/>
    <textarea id="field-{@name}" name="{@name}" rows="9" dir="auto" maxlength="20000">
      <xsl:apply-templates select="." mode="attributes"><xsl:with-param name="described" select="$described"/></xsl:apply-templates>
      <xsl:value-of select="@value"/>
    </textarea>
  </xsl:template>

  <!-- A tick behind its words: "sure", "none", colleagues by name. -->
  <xsl:template match="field[@name = 'sure'] | field[@name = 'none']">
    <div class="field">
      <label class="check">
        <input id="field-{@name}" type="checkbox" name="{@name}" value="{@value}"><xsl:if test="@checked"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if></input>
        <span><xsl:apply-templates select="." mode="label"/></span>
      </label>
    </div>
  </xsl:template>
  <xsl:template match="field[@name = 'sure']" mode="label"><m:t>Send it as it is: this is no password</m:t></xsl:template>
  <xsl:template match="field[@name = 'none']" mode="label"><m:t>It is about none of them</m:t></xsl:template>
  <xsl:template match="field[@name = 'reader']">
    <label class="check">
      <input type="checkbox" name="reader" value="{@value}"><xsl:if test="@checked"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if></input>
      <bdi><xsl:value-of select="@label"/></bdi>
    </label>
  </xsl:template>

  <xsl:template match="field[@name = 'sharing']" mode="label"><m:t>Who else at your company sees this request</m:t></xsl:template>
  <xsl:template match="field[@name = 'sharing']" mode="hint"><m:t>Administrators of your company always do.</m:t></xsl:template>
  <xsl:template match="option[../@name = 'sharing']">
    <xsl:call-template name="ticket-sharing"><xsl:with-param name="code" select="@value"/></xsl:call-template>
  </xsl:template>
  <xsl:template name="ticket-sharing">
    <xsl:param name="code"/>
    <xsl:choose>
      <xsl:when test="$code = 'all'"><m:t note="Who sees a request">All colleagues who work with requests</m:t></xsl:when>
      <xsl:when test="$code = 'role'"><m:t note="Who sees a request">Colleagues with the same role</m:t></xsl:when>
      <xsl:when test="$code = 'named'"><m:t note="Who sees a request">The colleagues ticked below</m:t></xsl:when>
      <xsl:otherwise><m:t note="Who sees a request">Nobody else</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
