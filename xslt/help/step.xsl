<?xml version="1.0" encoding="UTF-8"?>
<!-- One step of guided help: a drawing, what to do or look at, and the answers as links. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="../lib/form.xsl"/>
  <xsl:import href="../lib/ask.xsl"/>
  <xsl:import href="../lib/knowledge.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="help-page/@title"/></xsl:template>
  <xsl:template match="page" mode="heading"><span lang="{help-page/@lang}"><bdi><xsl:value-of select="help-page/@title"/></bdi></span></xsl:template>
  <xsl:template match="page" mode="lead"><xsl:apply-templates select="help-page" mode="lead"/></xsl:template>
  <xsl:template match="help-page" mode="lead"><xsl:if test="not(help-taken)"><span lang="{@lang}"><bdi><xsl:value-of select="@lead"/></bdi></span></xsl:if></xsl:template>
  <xsl:template match="page" mode="crumbs"><li><a href="{@base}/help"><m:t note="Heading: trees of questions that lead to what helps">Guided help</m:t></a></li></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="help-page"/></xsl:template>

  <xsl:template match="help-page">
    <xsl:apply-templates select="help-step"/>
    <xsl:if test="help-taken">
      <section aria-labelledby="taken" class="section">
        <h2 id="taken"><m:t note="Heading: the answers given so far in guided help">So far</m:t></h2>
        <ol class="taken"><xsl:apply-templates select="help-taken"/></ol>
        <p class="actions">
          <a class="button button-quiet" href="{/page/@base}{@back}"><m:t note="Button: one step back">Back</m:t></a>
          <xsl:text> </xsl:text>
          <a href="{/page/@base}/help/{@code}"><m:t note="Link: guided help from its first question">Start again</m:t></a>
        </p>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="help-step">
    <section class="help-step" aria-labelledby="step">
      <xsl:if test="@drawing"><xsl:call-template name="drawing"><xsl:with-param name="name" select="@drawing"/></xsl:call-template></xsl:if>
      <div>
        <div lang="{@lang}">
          <h2 id="step"><bdi><xsl:value-of select="@title"/></bdi></h2>
          <xsl:apply-templates select="paragraph"/>
        </div>
        <xsl:if test="@article"><p><a class="more" href="{/page/@base}/articles/{@article}"><m:t>Read how to do it, with all details</m:t></a></p></xsl:if>
        <xsl:apply-templates select="." mode="on"/>
      </div>
    </section>
  </xsl:template>
  <xsl:template match="paragraph"><p><xsl:value-of select="."/></p></xsl:template>

  <!-- Where it goes on: answers, or one of the two ends. -->
  <xsl:template match="help-step" mode="on">
    <h3 class="label"><m:t note="Heading over the answers, after something was done">What do you see now?</m:t></h3>
    <ul class="answers" lang="{@lang}"><xsl:apply-templates select="help-choice"/></ul>
  </xsl:template>
  <xsl:template match="help-step[@kind = 'question']" mode="on"><ul class="answers" lang="{@lang}"><xsl:apply-templates select="help-choice"/></ul></xsl:template>
  <xsl:template match="help-step[@kind = 'solved']" mode="on"><xsl:apply-templates select="../form"/></xsl:template>
  <xsl:template match="help-step[@kind = 'request']" mode="on">
    <xsl:choose>
      <xsl:when test="../@request"><p class="actions"><a class="button" href="{/page/@base}{../@request}"><m:t note="Button: leads to the form of a new request">Open a request</m:t></a></p></xsl:when>
      <xsl:otherwise><xsl:apply-templates select="/page/centre" mode="ask"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="help-choice">
    <li><a class="answer-way" href="{/page/@base}{@path}"><bdi><xsl:value-of select="@title"/></bdi><xsl:text> </xsl:text><xsl:call-template name="icon"><xsl:with-param name="name" select="'arrow'"/></xsl:call-template></a></li>
  </xsl:template>

  <xsl:template match="form">
    <form class="vote" method="post" action="{@action}">
      <xsl:apply-templates select="@token | @key" mode="hidden"/>
      <xsl:apply-templates select="field"/>
      <p class="actions">
        <button class="button" type="submit" name="solved" value="yes"><m:t note="Button at the end of guided help">Yes, it is solved</m:t></button>
        <xsl:text> </xsl:text>
        <button class="button button-quiet" type="submit" name="solved" value="no"><m:t note="Button at the end of guided help">No, I need help</m:t></button>
      </p>
    </form>
  </xsl:template>
  <xsl:template match="field[@name = 'solved']" mode="label"><m:t>Is it solved?</m:t></xsl:template>

  <!-- Two tones and the brand's ink, as all drawings; it says nothing that the words beside it do not. -->
  <xsl:template name="drawing">
    <xsl:param name="name"/>
    <svg class="illustration drawing" width="320" height="240" aria-hidden="true" focusable="false">
      <use href="{/page/@assets}/drawings.svg#{$name}"/>
    </svg>
  </xsl:template>

</xsl:stylesheet>
