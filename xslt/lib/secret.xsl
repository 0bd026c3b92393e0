<?xml version="1.0" encoding="UTF-8"?>
<!-- Passwords handed over: the tool in a form with its explanation, and the list of who gave, asked and read. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <!-- Before the two fields of the tool. -->
  <xsl:template match="secret-tool">
    <div class="callout">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'key'"/></xsl:call-template>
      <div>
        <h2><m:t>Hand over a password safely</m:t></h2>
        <p><xsl:apply-templates select="." mode="hours"/></p>
        <xsl:call-template name="secret-explained"/>
      </div>
    </div>
  </xsl:template>

  <xsl:template match="secret-tool" mode="hours"><m:t>Never write a password into the message. Here it is sealed: only the department of your request can read it, for some days, and then it is destroyed.</m:t></xsl:template>
  <xsl:template match="secret-tool[@hours]" mode="hours"><m:n count="@hours">
    <m:one>Never write a password into the message. Here it is sealed: only the department of your request can read it, for one hour, and then it is destroyed.</m:one>
    <m:other>Never write a password into the message. Here it is sealed: only the department of your request can read it, for <m:arg name="hours" select="l:number(@hours)"/> hours, and then it is destroyed.</m:other>
  </m:n></xsl:template>

  <xsl:template name="secret-explained">
    <details class="fold">
      <summary><m:t>How it is kept</m:t></summary>
      <ul class="steps">
        <li><m:t>It is stored sealed, apart from your message. No mail and no log ever holds it.</m:t></li>
        <li><m:t>Whoever reads it confirms who they are first. You see who read it, and when.</m:t></li>
        <li><m:t>The key that opens it is destroyed when its hours are over. From then on nobody can read it, not even from a backup.</m:t></li>
        <li><m:t>You can take it back at any time. Change the password when your request is done.</m:t></li>
      </ul>
    </details>
  </xsl:template>

  <xsl:template match="field[@name = 'secret_label']" mode="label"><m:t>What it opens</m:t></xsl:template>
  <xsl:template match="field[@name = 'secret_label']" mode="hint"><m:t>For example the mailbox or the server, and the user name. This line is not sealed.</m:t></xsl:template>
  <xsl:template match="field[@name = 'secret']" mode="label"><m:t>Password</m:t></xsl:template>

  <xsl:template match="problem[@code = 'secret.letters']"><m:t>This password holds characters that no page can show, or is longer than 1,024 bytes. Type it again; the field was emptied for safety.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'secret.missing']"><m:t>The password itself is missing. Type it here; passwords never come back into a form.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'secret.closed']"><m:t>This request is closed. Nothing was kept.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'secret.many']"><m:t>This request holds as many passwords as it can at once. Nothing was kept. Take one back, or wait until one has expired.</m:t></xsl:template>

  <!-- Who handed over what, until when it can be read, who has read it. -->
  <xsl:template match="secret-list">
    <ul class="list"><xsl:apply-templates select="secret-item"/></ul>
  </xsl:template>
  <xsl:template match="secret-list[not(secret-item)]"/>

  <xsl:template match="secret-item">
    <li id="secret-{@id}">
      <div class="main">
        <p class="name">
          <xsl:choose>
            <xsl:when test="@label"><bdi><xsl:value-of select="@label"/></bdi></xsl:when>
            <xsl:otherwise><m:t>Password</m:t></xsl:otherwise>
          </xsl:choose>
        </p>
        <xsl:if test="@gone"><p><code dir="ltr"><xsl:value-of select="@gone"/></code></p></xsl:if>
        <p><xsl:apply-templates select="." mode="state"/><xsl:text> </xsl:text><xsl:apply-templates select="." mode="until"/></p>
        <p class="meta"><xsl:apply-templates select="." mode="source"/></p>
        <xsl:apply-templates select="." mode="seen"/>
      </div>
      <xsl:apply-templates select="." mode="step"/>
    </li>
  </xsl:template>

  <xsl:template match="secret-item" mode="state"><span class="state state-quiet"><m:t ctx="secret" note="State of a password handed over">Destroyed</m:t></span></xsl:template>
  <xsl:template match="secret-item[@state = 'asked']" mode="state"><span class="state state-warn"><m:t ctx="secret" note="State of a password that staff asked for">Asked for</m:t></span></xsl:template>
  <xsl:template match="secret-item[@state = 'given']" mode="state"><span class="state state-info"><m:t ctx="secret" note="State of a password handed over">Sealed</m:t></span></xsl:template>
  <xsl:template match="secret-item[@state = 'withdrawn']" mode="state"><span class="state state-quiet"><m:t ctx="secret" note="State of a password handed over, or asked for">Taken back</m:t></span></xsl:template>

  <xsl:template match="secret-item" mode="until"/>
  <xsl:template match="secret-item[@state = 'given']" mode="until"><m:t>Readable until <m:arg name="at" select="l:instant(@expires, /page/@zone, 'full')"/>, <m:arg name="relative" select="l:relative(@expires, /page/@now)"/></m:t></xsl:template>
  <xsl:template match="secret-item[@state = 'expired']" mode="until"><m:t note="When a password was destroyed"><m:arg name="at" select="l:instant(@expires, /page/@zone)"/></m:t></xsl:template>

  <xsl:template match="secret-item" mode="source">
    <xsl:choose>
      <xsl:when test="string(@giver)"><m:t>Handed over by <bdi><m:arg name="name" select="@giver"/></bdi>, <m:arg name="at" select="l:instant(@given, /page/@zone)"/></m:t></xsl:when>
      <xsl:when test="@given"><m:t>Handed over <m:arg name="at" select="l:instant(@given, /page/@zone)"/></m:t></xsl:when>
      <xsl:when test="string(@asker)"><m:t>Asked for by <bdi><m:arg name="name" select="@asker"/></bdi>, <m:arg name="at" select="l:instant(@asked, /page/@zone)"/></m:t></xsl:when>
      <xsl:otherwise><m:t>Asked for <m:arg name="at" select="l:instant(@asked, /page/@zone)"/></m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="secret-item" mode="seen"/>
  <xsl:template match="secret-item[@given]" mode="seen"><p class="meta"><m:t>Nobody has read it.</m:t></p></xsl:template>
  <xsl:template match="secret-item[secret-seen]" mode="seen"><ul class="steps"><xsl:apply-templates select="secret-seen"/></ul></xsl:template>
  <xsl:template match="secret-seen">
    <li>
      <xsl:choose>
        <xsl:when test="@name != ''"><m:t>Read by <bdi><m:arg name="name" select="@name"/></bdi>, <m:arg name="at" select="l:instant(@at, /page/@zone)"/></m:t></xsl:when>
        <xsl:otherwise><m:t>Read by somebody who is not with us any more, <m:arg name="at" select="l:instant(@at, /page/@zone)"/></m:t></xsl:otherwise>
      </xsl:choose>
    </li>
  </xsl:template>

  <!-- What can be done with it: the customer's buttons, or those of staff. -->
  <xsl:template match="secret-item" mode="step"><xsl:apply-templates select="form" mode="secret"/></xsl:template>
  <xsl:template match="secret-item[@state = 'asked'][form]" mode="step">
    <a class="button" href="{/page/@base}{../@path}/secrets?asked={@id}#give"><m:t note="Button: leads to the form for a password">Hand it over</m:t></a>
    <xsl:apply-templates select="form" mode="secret"/>
  </xsl:template>
  <xsl:template match="form" mode="secret">
    <form method="post" action="{@action}">
      <xsl:apply-templates select="@token | @key" mode="hidden"/>
      <button class="button button-quiet" type="submit"><xsl:apply-templates select="." mode="verb"/></button>
    </form>
  </xsl:template>
  <xsl:template match="form" mode="verb"><m:t note="Button of the customer: a password shall not be read any more, or is not given">Take it back</m:t></xsl:template>
  <xsl:template match="form[@name = 'secret-reveal']" mode="verb"><m:t note="Button of staff: shows a password, and the customer is told">Show the password</m:t></xsl:template>

  <xsl:template match="done[@code = 'secret-given']" mode="words"><m:t>The password is sealed and with the department. This page says who has read it.</m:t></xsl:template>
  <xsl:template match="done[@code = 'secret-withdrawn']" mode="words"><m:t>Taken back: nobody can read it any more.</m:t></xsl:template>
  <xsl:template match="done[@code = 'secret-asked']" mode="words"><m:t>Asked for. The customer has a mail with a link, and the request waits for them.</m:t></xsl:template>

</xsl:stylesheet>
