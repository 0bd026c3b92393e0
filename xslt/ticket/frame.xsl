<?xml version="1.0" encoding="UTF-8"?>
<!-- What the customer's pages of requests share: answers to what was done, the form's words. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="../lib/form.xsl"/>
  <xsl:import href="../lib/promise.xsl"/>
  <xsl:import href="../lib/secret.xsl"/>
  <xsl:import href="../lib/knowledge.xsl"/>
  <xsl:import href="../lib/ticket.xsl"/>

  <xsl:template match="done">
    <div class="callout callout-good" role="status">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'check'"/></xsl:call-template>
      <div><p><xsl:apply-templates select="." mode="words"/></p></div>
    </div>
  </xsl:template>
  <xsl:template match="done" mode="words"><m:t note="Something was stored">Saved.</m:t></xsl:template>
  <xsl:template match="done[@code = 'sent']" mode="words"><m:t>Your request is with us. A copy is on its way to you by mail; answers stand on this page.</m:t></xsl:template>
  <xsl:template match="done[@code = 'sent-later']" mode="words"><m:t>Your request is with us. While you wrote, the centre closed: the first answer is due later than the form said, at the time that stands here now.</m:t></xsl:template>
  <xsl:template match="done[@code = 'replied']" mode="words"><m:t>Your reply is with us.</m:t></xsl:template>
  <xsl:template match="done[@code = 'closed']" mode="words"><m:t>The request is closed.</m:t></xsl:template>
  <xsl:template match="done[@code = 'confirmed']" mode="words"><m:t>Good to know. The request is closed.</m:t></xsl:template>
  <xsl:template match="done[@code = 'shared']" mode="words"><m:t>Who sees this request is changed.</m:t></xsl:template>
  <xsl:template match="done[@code = 'secret-given']" mode="words"><m:t>The password is handed over. Who looks at it stands below.</m:t></xsl:template>
  <xsl:template match="done[@code = 'secret-gone']" mode="words"><m:t>The password is destroyed; nobody can read it any more.</m:t></xsl:template>

  <!-- The password tool folds away, unless it is what this is about or something is wrong with it. -->
  <xsl:template match="secret-tool" mode="folded">
    <details class="answer">
      <xsl:if test="@first or ../field[@name = 'secret' or @name = 'secret_label']/problem or ../field[@name = 'secret_label']/@value != ''"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
      <summary><m:t note="Unfolds the tool that hands over a password">Hand over a password</m:t></summary>
      <xsl:apply-templates select="."/>
      <xsl:apply-templates select="../field[@name = 'secret_label']"/>
      <xsl:apply-templates select="../field[@name = 'secret']"/>
    </details>
  </xsl:template>

  <!-- Hidden fields, then the others; colleagues by name fold away below who sees it. -->
  <xsl:template match="form" mode="fields">
    <xsl:apply-templates select="@token | @key" mode="hidden"/>
    <xsl:apply-templates select="field[not(@name = 'reader' or @name = 'sharing' or @name = 'secret' or @name = 'secret_label')]"/>
    <xsl:apply-templates select="secret-tool" mode="folded"/>
    <xsl:apply-templates select="field[@name = 'sharing']"/>
    <xsl:if test="field[@name = 'reader']">
      <details class="answer">
        <xsl:if test="field[@name = 'sharing']/@value = 'named'"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
        <summary><m:t note="Unfolds a list of colleagues to tick">Colleagues by name</m:t></summary>
        <fieldset class="choices">
          <legend><m:t>Colleagues who see this request, if you chose those ticked below</m:t></legend>
          <xsl:apply-templates select="field[@name = 'reader']"/>
        </fieldset>
      </details>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
