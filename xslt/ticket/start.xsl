<?xml version="1.0" encoding="UTF-8"?>
<!-- Where a request begins: search, subjects, what is under way already (TKT-1). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>

  <xsl:template match="page" mode="title"><m:t>New request</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>Say in your words what it is about, or choose a subject. The subject decides who answers, and by when.</m:t></xsl:template>
  <xsl:template match="page" mode="crumbs"><li><a href="{@base}/requests"><m:t note="Title of a page: requests to the support centre">Requests</m:t></a></li></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="ticket-start"/></xsl:template>
  <xsl:template match="page" mode="aside"><xsl:if test="ticket-start/ticket-latest"><xsl:apply-templates select="ticket-start" mode="latest"/></xsl:if></xsl:template>

  <xsl:template match="ticket-start">
    <form class="search" method="get" action="{/page/@base}/requests/subjects" role="search">
      <label for="q"><m:t>What is it about?</m:t></label>
      <div class="search-row">
        <input id="q" name="q" type="search" maxlength="120"/>
        <button class="button" type="submit"><m:t note="Button of a search form">Search</m:t></button>
      </div>
    </form>
    <section class="section" aria-labelledby="subjects">
      <h2 id="subjects"><m:t>Subjects</m:t></h2>
      <xsl:apply-templates select="subjects"/>
    </section>
    <p><a class="more" href="{/page/@base}/requests"><m:t>All your requests</m:t></a></p>
    <p><a class="more" href="{/page/@base}/account"><m:t>Back to your overview</m:t></a></p>
  </xsl:template>

  <xsl:template match="ticket-start" mode="latest">
    <section class="panel" aria-labelledby="latest">
      <h2 id="latest"><m:t>Under way</m:t></h2>
      <xsl:if test="@replies"><p><a class="more" href="{/page/@base}/requests?state=mine"><m:n count="@replies">
        <m:one>One request waits for your reply</m:one>
        <m:other><m:arg name="n" select="l:number(@replies)"/> requests wait for your reply</m:other>
      </m:n></a></p></xsl:if>
      <ul class="list"><xsl:apply-templates select="ticket-latest"/></ul>
    </section>
  </xsl:template>

</xsl:stylesheet>
