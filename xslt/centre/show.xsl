<?xml version="1.0" encoding="UTF-8"?>
<!-- The support centre's own page: everything the card leaves out, and the choice of another country (RTE-2, RTE-3). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="../lib/form.xsl"/>
  <xsl:import href="departments.xsl"/>

  <xsl:template match="page" mode="title">
    <m:t>Your support centre</m:t>
  </xsl:template>

  <xsl:template match="page" mode="lead">
    <xsl:choose>
      <xsl:when test="centre/@country">
        <m:t>The support centre <m:arg name="centre" select="centre/@name"/> (<m:arg name="country" select="l:country(centre/@country)"/>) answers you. Language: <m:arg name="language" select="l:language(centre/@language, 'inline')"/>.</m:t>
      </xsl:when>
      <xsl:when test="centre">
        <m:t>The support centre <m:arg name="centre" select="centre/@name"/> answers you. Language: <m:arg name="language" select="l:language(centre/@language, 'inline')"/>.</m:t>
      </xsl:when>
      <xsl:otherwise>
        <m:t>No support centre could be found for you. Choose your country below.</m:t>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <xsl:apply-templates select="centre-page"/>
    <xsl:apply-templates select="centre" mode="whole"/>
  </xsl:template>

  <xsl:template match="centre-page"/>
  <xsl:template match="centre-page[problem]"><xsl:apply-templates select="." mode="summary"/></xsl:template>
  <xsl:template match="problem[@code = 'centre.country-unserved']">
    <m:t>No support centre here serves this country. Choose another one from the list.</m:t>
  </xsl:template>
  <xsl:template match="centre-page[@saved]">
    <div class="callout callout-good" role="status">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'check'"/></xsl:call-template>
      <div>
        <p><m:t>Your choice is saved in this browser for one year. You can change it here at any time.</m:t></p>
        <xsl:apply-templates select="@back"/>
      </div>
    </div>
  </xsl:template>

  <xsl:template match="@back">
    <p><a class="more" href="{.}"><m:t>Back to the page you came from</m:t><xsl:call-template name="icon"><xsl:with-param name="name" select="'arrow'"/></xsl:call-template></a></p>
  </xsl:template>

  <xsl:template match="centre" mode="whole">
    <section class="section" aria-labelledby="hours">
      <h2 id="hours"><m:t>Opening hours</m:t></h2>
      <xsl:apply-templates select="." mode="state"/>
      <xsl:apply-templates select="." mode="hours"/>
      <p class="hint"><m:t>A message sent outside these hours counts from the next opening.</m:t></p>
    </section>
    <xsl:apply-templates select="phone[@kind='emergency'][1]" mode="explained"/>
    <xsl:if test="holiday">
      <section class="section" aria-labelledby="holidays">
        <h2 id="holidays"><m:t>Holidays and changed hours in the next twelve months</m:t></h2>
        <div class="table-scroll" role="group" aria-labelledby="holidays" tabindex="0">
          <table class="table">
            <thead>
              <tr>
                <th scope="col"><m:t>Day</m:t></th>
                <th scope="col"><m:t>Holiday</m:t></th>
                <th scope="col"><m:t note="Column: whether the centre answers on the holiday">The centre</m:t></th>
              </tr>
            </thead>
            <tbody><xsl:apply-templates select="holiday"/></tbody>
          </table>
        </div>
      </section>
    </xsl:if>
    <xsl:apply-templates select="department[1]" mode="heading"/>
    <xsl:apply-templates select="why" mode="whole"/>
  </xsl:template>

  <xsl:template match="holiday">
    <tr>
      <th scope="row"><time datetime="{@on}"><xsl:value-of select="l:day(@on, 'full')"/></time></th>
      <td><xsl:call-template name="holiday"><xsl:with-param name="code" select="@name"/></xsl:call-template></td>
      <td>
        <xsl:choose>
          <xsl:when test="@until"><m:t>is open until <time datetime="{@until}"><m:arg name="time" select="l:clock(@until)"/></time></m:t></xsl:when>
          <xsl:otherwise><m:t note="The centre is closed on that day">is closed</m:t></xsl:otherwise>
        </xsl:choose>
      </td>
    </tr>
  </xsl:template>

  <xsl:template match="phone" mode="explained">
    <section class="section" aria-labelledby="emergency">
      <h2 id="emergency"><m:t>Outside opening hours</m:t></h2>
      <p><m:t>The emergency line is for a fault that stops your work and cannot wait: <a href="{@href}"><bdi dir="ltr"><m:arg name="phone" select="@international"/></bdi></a>.</m:t></p>
    </section>
  </xsl:template>

  <xsl:template match="why" mode="whole">
    <section class="section" aria-labelledby="why">
      <h2 id="why"><m:t>Why this centre?</m:t></h2>
      <xsl:apply-templates select="." mode="reasons"/>
    </section>
    <xsl:if test="choice">
      <section class="section" aria-labelledby="another">
        <h2 id="another"><m:t>Choose another country</m:t></h2>
        <p><m:t>The portal remembers your choice in this browser. Language and prices stay as they are.</m:t></p>
        <form class="change" method="post" action="{/page/centre-page/@action}">
          <xsl:apply-templates select="/page/centre-page/@back" mode="hidden"/>
          <label for="country"><m:t>Country to be served from</m:t></label>
          <div class="change-row">
            <select id="country" name="country"><xsl:apply-templates select="choice"/></select>
            <button class="button" type="submit"><m:t>Change</m:t></button>
          </div>
        </form>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="@back" mode="hidden">
    <input type="hidden" name="back" value="{.}"/>
  </xsl:template>
</xsl:stylesheet>
