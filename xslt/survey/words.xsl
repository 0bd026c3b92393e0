<?xml version="1.0" encoding="UTF-8"?>
<!-- What the pages of surveys share: the question, the scores in words, thanks (SUR-1). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:template match="@score" mode="words">
    <xsl:choose>
      <xsl:when test=". = 5"><m:t note="An answer in a survey">Very good</m:t></xsl:when>
      <xsl:when test=". = 4"><m:t note="An answer in a survey">Good</m:t></xsl:when>
      <xsl:when test=". = 3"><m:t note="An answer in a survey">Neither good nor bad</m:t></xsl:when>
      <xsl:when test=". = 2"><m:t note="An answer in a survey">Bad</m:t></xsl:when>
      <xsl:otherwise><m:t note="An answer in a survey">Very bad</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="option">
    <xsl:choose>
      <xsl:when test="@value = ''"><m:t note="No answer has been chosen yet">Choose an answer</m:t></xsl:when>
      <xsl:when test="@value = 'yes'"><m:t note="Answer: it is solved">Yes</m:t></xsl:when>
      <xsl:when test="@value = 'no'"><m:t note="Answer: it is not solved">No</m:t></xsl:when>
      <xsl:when test="@value = 5"><m:t note="An answer in a survey">Very good</m:t></xsl:when>
      <xsl:when test="@value = 4"><m:t note="An answer in a survey">Good</m:t></xsl:when>
      <xsl:when test="@value = 3"><m:t note="An answer in a survey">Neither good nor bad</m:t></xsl:when>
      <xsl:when test="@value = 2"><m:t note="An answer in a survey">Bad</m:t></xsl:when>
      <xsl:otherwise><m:t note="An answer in a survey">Very bad</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="form" mode="submit"><m:t note="Button: sends an answer to a survey">Send the answer</m:t></xsl:template>
  <xsl:template match="field[@name = 'solved']" mode="label"><m:t>Is it solved?</m:t></xsl:template>
  <xsl:template match="field[@name = 'note']" mode="label"><m:t>What should we keep, what should we change?</m:t></xsl:template>
  <xsl:template match="field[@name = 'note']" mode="hint"><m:t>The people of the support centre read it. Do not write passwords here.</m:t></xsl:template>

  <xsl:template match="done">
    <div class="callout callout-good" role="status">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'check'"/></xsl:call-template>
      <div><p><xsl:apply-templates select=".." mode="thanks"/></p></div>
    </div>
  </xsl:template>

</xsl:stylesheet>
