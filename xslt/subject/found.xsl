<?xml version="1.0" encoding="UTF-8"?>
<!-- The field to describe something in, and results under their headings: what helps at once before what one writes for. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="../lib/subject.xsl"/>
  <xsl:import href="../lib/knowledge.xsl"/>

  <xsl:template match="*" mode="box">
    <xsl:param name="path"/>
    <form class="filters" method="get" action="{/page/@base}{$path}" role="search">
      <div class="field">
        <label for="field-q"><m:t note="Label of a search field">Describe it in your own words</m:t></label>
        <input id="field-q" name="q" type="search" value="{@q}" maxlength="200" dir="auto"/>
      </div>
      <button class="button" type="submit"><m:t note="Button of a search">Find</m:t></button>
    </form>
  </xsl:template>

  <xsl:template match="*" mode="first-aid">
    <xsl:if test="help or knowledge">
      <section class="section" aria-labelledby="read-first">
        <h2 id="read-first"><m:t>This may help at once</m:t></h2>
        <ul class="list"><xsl:apply-templates select="help"/><xsl:apply-templates select="knowledge"/></ul>
      </section>
    </xsl:if>
    <xsl:if test="@partial"><p class="hint"><m:t>The articles cannot be searched at the moment. Try again in a few minutes.</m:t></p></xsl:if>
  </xsl:template>

  <xsl:template match="*" mode="subjects">
    <xsl:if test="subject">
      <section class="section" aria-labelledby="write-us">
        <h2 id="write-us"><m:t>Subjects of a request</m:t></h2>
        <p><m:t>Choose the closest one: it decides who answers, and before you send you see by when.</m:t></p>
        <ul class="list"><xsl:apply-templates select="subject"/></ul>
      </section>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
