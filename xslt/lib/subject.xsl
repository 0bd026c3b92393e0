<?xml version="1.0" encoding="UTF-8"?>
<!-- Subjects of requests as a tree and as results, what they ask besides in a form, and the answers given. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <!-- Headings with what can be chosen below; each folds, so that a long tree stays a short page. -->
  <xsl:template match="subjects">
    <div class="subjects">
      <xsl:apply-templates select="subject[subject]" mode="heading"/>
      <xsl:if test="subject[not(subject)]"><ul class="list"><xsl:apply-templates select="subject[not(subject)]"/></ul></xsl:if>
    </div>
  </xsl:template>

  <xsl:template match="subject" mode="heading">
    <details class="answer">
      <summary><span lang="{@lang}"><xsl:value-of select="@name"/></span></summary>
      <xsl:if test="@hint"><p class="hint" lang="{@lang}"><xsl:value-of select="@hint"/></p></xsl:if>
      <xsl:apply-templates select="." mode="below"/>
    </details>
  </xsl:template>

  <!-- What stands right below a heading in one list, then headings of its own with theirs. -->
  <xsl:template match="subject" mode="below">
    <xsl:if test="@department or subject[not(subject)]">
      <ul class="list">
        <xsl:if test="@department"><xsl:apply-templates select="."/></xsl:if>
        <xsl:apply-templates select="subject[not(subject)]"/>
      </ul>
    </xsl:if>
    <xsl:apply-templates select="subject[subject]" mode="group"/>
  </xsl:template>

  <xsl:template match="subject" mode="group">
    <section class="section">
      <h3 lang="{@lang}"><xsl:value-of select="@name"/></h3>
      <xsl:apply-templates select="." mode="below"/>
    </section>
  </xsl:template>

  <!-- One that can be chosen: its name leads to the form, below stand what belongs here and who answers. -->
  <xsl:template match="subject">
    <li>
      <div class="main">
        <a class="name" lang="{@lang}">
          <xsl:attribute name="href">
            <xsl:value-of select="concat(/page/@base, '/requests/new/', @code)"/>
            <xsl:if test="/page/ticket-start/@device"><xsl:value-of select="concat('?device=', /page/ticket-start/@device)"/></xsl:if>
          </xsl:attribute>
          <xsl:value-of select="@name"/>
        </a>
        <xsl:if test="@hint"><p lang="{@lang}"><xsl:value-of select="@hint"/></p></xsl:if>
        <p class="meta"><xsl:apply-templates select="." mode="who"/></p>
      </div>
      <xsl:if test="@urgent"><span class="state state-warn"><m:t note="Mark of a subject: such requests are looked at outside office hours too">Urgent line</m:t></span></xsl:if>
      <xsl:if test="@confidential"><span class="state state-info"><m:t note="Mark of a subject: such requests are seen by their author and administrators only">Confidential</m:t></span></xsl:if>
    </li>
  </xsl:template>

  <xsl:template match="subject" mode="who">
    <xsl:if test="above"><xsl:apply-templates select="above"/></xsl:if>
    <xsl:variable name="department"><xsl:apply-templates select="@department"/></xsl:variable>
    <xsl:choose>
      <xsl:when test="@centre"><m:t note="Who answers requests about this subject: department and town of the support centre"><m:arg name="department" select="string($department)"/>, support centre <bdi><m:arg name="centre" select="@centre"/></bdi></m:t></xsl:when>
      <xsl:otherwise><xsl:value-of select="$department"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="above">
    <span lang="{@lang}"><xsl:value-of select="@name"/></span><xsl:text> · </xsl:text>
  </xsl:template>

  <!-- Departments by their code, wherever one is named. -->
  <xsl:template match="@department">
    <xsl:choose>
      <xsl:when test=". = 'technical'"><m:t>Technical service</m:t></xsl:when>
      <xsl:when test=". = 'contracts'"><m:t>Contract desk</m:t></xsl:when>
      <xsl:when test=". = 'supplies'"><m:t>Consumables</m:t></xsl:when>
      <xsl:when test=". = 'accounts'"><m:t>Accounts</m:t></xsl:when>
      <xsl:when test=". = 'domains'"><m:t>Domains</m:t></xsl:when>
      <xsl:when test=". = 'billing'"><m:t note="Department of a hosting provider">Invoices and payments</m:t></xsl:when>
      <xsl:when test=". = 'abuse'"><m:t note="Department that receives reports of spam, phishing and attacks">Abuse desk</m:t></xsl:when>
      <xsl:otherwise><m:t>Customer service</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What a subject asks besides, in a form: label and explanation are data. -->
  <xsl:template match="field[@ask]" mode="label"><span lang="{@lang}"><xsl:value-of select="@label"/></span></xsl:template>
  <xsl:template match="field[@ask and @explanation]" mode="hint"><span lang="{@lang}"><xsl:value-of select="@explanation"/></span></xsl:template>
  <xsl:template match="field[@ask = 'text']" mode="control">
    <xsl:param name="described"/>
    <input id="field-{@name}" name="{@name}" type="text" value="{@value}" dir="auto">
      <xsl:apply-templates select="." mode="attributes"><xsl:with-param name="described" select="$described"/></xsl:apply-templates>
    </input>
  </xsl:template>
  <xsl:template match="field[@ask = 'number']" mode="control">
    <xsl:param name="described"/>
    <input id="field-{@name}" name="{@name}" type="text" inputmode="numeric" value="{@value}">
      <xsl:apply-templates select="." mode="attributes"><xsl:with-param name="described" select="$described"/></xsl:apply-templates>
    </input>
  </xsl:template>
  <xsl:template match="option[../@ask = 'choice']"><xsl:value-of select="@label"/></xsl:template>
  <xsl:template match="option[../@ask = 'choice' and @value = '']"><m:t note="First line of a list to choose from: nothing chosen yet">Choose</m:t></xsl:template>
  <xsl:template match="field[@ask = 'flag']">
    <div class="field">
      <label class="check">
        <input id="field-{@name}" type="checkbox" name="{@name}" value="yes">
          <xsl:if test="@checked"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if>
        </input>
        <span lang="{@lang}"><xsl:value-of select="@label"/></span>
      </label>
      <xsl:if test="@explanation"><p class="hint" lang="{@lang}"><xsl:value-of select="@explanation"/></p></xsl:if>
    </div>
  </xsl:template>

  <!-- The same as a finished request shows it: pairs of a list of definitions. -->
  <xsl:template match="subject-answer">
    <div>
      <dt lang="{@lang}"><xsl:value-of select="@label"/></dt>
      <dd><xsl:apply-templates select="." mode="value"/></dd>
    </div>
  </xsl:template>
  <xsl:template match="subject-answer" mode="value"><bdi dir="auto"><xsl:value-of select="@value"/></bdi></xsl:template>
  <xsl:template match="subject-answer[@kind = 'choice']" mode="value"><span lang="{@value-lang}"><xsl:value-of select="@value"/></span></xsl:template>
  <xsl:template match="subject-answer[@kind = 'day']" mode="value"><time datetime="{@value}"><xsl:value-of select="l:day(@value, 'full')"/></time></xsl:template>
  <xsl:template match="subject-answer[@kind = 'number']" mode="value"><xsl:value-of select="l:number(@value)"/></xsl:template>
  <xsl:template match="subject-answer[@kind = 'flag']" mode="value"><m:t note="Answer to a question of a form that was ticked">Yes</m:t></xsl:template>

</xsl:stylesheet>
