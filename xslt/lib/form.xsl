<?xml version="1.0" encoding="UTF-8"?>
<!-- Forms: an error summary that takes the focus, then each field with label, hint, its problems and its control. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="problem.xsl"/>

  <xsl:template match="form">
    <xsl:if test="problem | field/problem"><xsl:apply-templates select="." mode="summary"/></xsl:if>
    <form class="form" method="post" action="{@action}" novalidate="novalidate">
      <xsl:if test="field/@type = 'file'"><xsl:attribute name="enctype">multipart/form-data</xsl:attribute></xsl:if>
      <xsl:apply-templates select="@token | @key" mode="hidden"/>
      <xsl:apply-templates select="field | secret-tool"/>
      <p class="actions">
        <button class="button" type="submit"><xsl:apply-templates select="." mode="submit"/></button>
      </p>
    </form>
  </xsl:template>

  <xsl:template match="form" mode="submit"><m:t note="The button that sends a form">Send</m:t></xsl:template>

  <xsl:template match="@token | @key" mode="hidden">
    <input type="hidden" name="{name()}" value="{.}"/>
  </xsl:template>

  <!-- The same words as beside the fields, each with its label and a link to its field; also for pages without a form element. -->
  <xsl:template match="*" mode="summary">
    <div class="callout callout-bad problems" role="alert" aria-labelledby="problems" tabindex="-1" autofocus="autofocus">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'warning'"/></xsl:call-template>
      <div>
        <h2 id="problems"><m:t>There is a problem</m:t></h2>
        <ul>
          <xsl:for-each select="problem"><li><xsl:apply-templates select="."/></li></xsl:for-each>
          <xsl:for-each select="field/problem">
            <li>
              <a href="#field-{../@name}">
                <xsl:apply-templates select=".." mode="label"/><xsl:text>: </xsl:text><xsl:apply-templates select="."/>
              </a>
            </li>
          </xsl:for-each>
        </ul>
      </div>
    </div>
  </xsl:template>

  <xsl:template match="field">
    <div class="field">
      <xsl:if test="problem"><xsl:attribute name="class">field field-bad</xsl:attribute></xsl:if>
      <xsl:variable name="hint"><xsl:apply-templates select="." mode="hint"/></xsl:variable>
      <label for="field-{@name}">
        <xsl:apply-templates select="." mode="label"/>
        <xsl:if test="@optional"><xsl:text> </xsl:text><span class="quiet"><m:t>(optional)</m:t></span></xsl:if>
      </label>
      <xsl:if test="string($hint)"><p class="hint" id="hint-{@name}"><xsl:copy-of select="$hint"/></p></xsl:if>
      <xsl:if test="problem">
        <p class="problem" id="problem-{@name}">
          <xsl:call-template name="icon"><xsl:with-param name="name" select="'warning'"/></xsl:call-template>
          <span><xsl:apply-templates select="problem"/></span>
        </p>
      </xsl:if>
      <xsl:apply-templates select="." mode="control">
        <xsl:with-param name="described">
          <xsl:if test="string($hint)"><xsl:value-of select="concat('hint-', @name, ' ')"/></xsl:if>
          <xsl:if test="problem"><xsl:value-of select="concat('problem-', @name)"/></xsl:if>
        </xsl:with-param>
      </xsl:apply-templates>
    </div>
  </xsl:template>

  <xsl:template match="field[@type = 'hidden']">
    <input type="hidden" name="{@name}" value="{@value}"/>
  </xsl:template>

  <xsl:template match="field" mode="hint"/>

  <!-- One line of text, unless the field says otherwise: @type as in HTML, "text-area", or options to choose from. -->
  <xsl:template match="field" mode="control">
    <xsl:param name="described"/>
    <input id="field-{@name}" name="{@name}" type="text">
      <xsl:if test="not(@type = 'file')"><xsl:attribute name="value"><xsl:value-of select="@value"/></xsl:attribute></xsl:if>
      <xsl:if test="@type"><xsl:attribute name="type"><xsl:value-of select="@type"/></xsl:attribute></xsl:if>
      <xsl:apply-templates select="." mode="attributes"><xsl:with-param name="described" select="$described"/></xsl:apply-templates>
    </input>
  </xsl:template>

  <xsl:template match="field[@type = 'text-area']" mode="control">
    <xsl:param name="described"/>
    <textarea id="field-{@name}" name="{@name}" rows="6" dir="auto">
      <xsl:apply-templates select="." mode="attributes"><xsl:with-param name="described" select="$described"/></xsl:apply-templates>
      <xsl:value-of select="@value"/>
    </textarea>
  </xsl:template>

  <xsl:template match="field[option]" mode="control">
    <xsl:param name="described"/>
    <select id="field-{@name}" name="{@name}">
      <xsl:apply-templates select="." mode="attributes"><xsl:with-param name="described" select="$described"/></xsl:apply-templates>
      <xsl:for-each select="option">
        <option value="{@value}">
          <xsl:if test="@value = ../@value"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if>
          <xsl:apply-templates select="."/>
        </option>
      </xsl:for-each>
    </select>
  </xsl:template>

  <xsl:template match="field" mode="attributes">
    <xsl:param name="described"/>
    <xsl:if test="string($described)">
      <xsl:attribute name="aria-describedby"><xsl:value-of select="normalize-space($described)"/></xsl:attribute>
    </xsl:if>
    <xsl:if test="problem"><xsl:attribute name="aria-invalid">true</xsl:attribute></xsl:if>
    <xsl:if test="@autocomplete"><xsl:attribute name="autocomplete"><xsl:value-of select="@autocomplete"/></xsl:attribute></xsl:if>
    <xsl:if test="@accept"><xsl:attribute name="accept"><xsl:value-of select="@accept"/></xsl:attribute></xsl:if>
    <xsl:if test="@multiple"><xsl:attribute name="multiple">multiple</xsl:attribute></xsl:if>
    <xsl:if test="@max"><xsl:attribute name="maxlength"><xsl:value-of select="@max"/></xsl:attribute></xsl:if>
  </xsl:template>

</xsl:stylesheet>
