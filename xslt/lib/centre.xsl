<?xml version="1.0" encoding="UTF-8"?>
<!-- The support centre's card: who answers, whether now, how to reach them, in which languages. Same place on every page. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="holiday.xsl"/>
  <xsl:import href="hours.xsl"/>
  <xsl:import href="why.xsl"/>

  <!-- On a phone the card folds into its summary line; on wide screens the style sheet keeps it open, but for staff at work, who know
       where they are. -->
  <xsl:template match="centre" mode="card">
    <aside class="centre-place">
      <xsl:attribute name="aria-label"><m:t>Your support centre</m:t></xsl:attribute>
      <details class="centre">
        <xsl:if test="not(/page/viewer/right[@name = 'desk'])"><xsl:attribute name="data-wide">open</xsl:attribute></xsl:if>
        <summary class="centre-line">
          <bdi class="centre-line-name"><xsl:value-of select="@name"/></bdi><xsl:text> </xsl:text>
          <xsl:apply-templates select="." mode="line"/>
        </summary>
        <div class="centre-card">
          <div class="centre-head">
            <h2 class="label"><m:t>Your support centre</m:t></h2>
            <p class="centre-name"><bdi><xsl:value-of select="@name"/></bdi></p>
            <xsl:apply-templates select="." mode="state"/>
          </div>
          <xsl:apply-templates select="." mode="reach"/>
          <xsl:if test="not(/page/centre-page)">
            <details class="fold">
              <summary><m:t>Opening hours</m:t></summary>
              <xsl:apply-templates select="." mode="hours"/>
            </details>
            <xsl:apply-templates select="why" mode="panel"/>
          </xsl:if>
        </div>
      </details>
    </aside>
  </xsl:template>

  <!-- One badge that fits a line. -->
  <xsl:template match="centre" mode="line">
    <xsl:choose>
      <xsl:when test="@open = 'no' and @opens">
        <span class="state state-quiet"><m:t note="The argument is a relative time, such as: in 3 hours">Closed, opens <time datetime="{@opens}"><m:arg name="when" select="l:relative(@opens, /page/@now)"/></time></m:t></span>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates select="." mode="badge"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="centre" mode="badge">
    <xsl:choose>
      <xsl:when test="@open = 'yes' and @closes">
        <span class="state state-good"><m:t>Open until <time datetime="{@closes}"><m:arg name="time" select="l:time(@closes, @zone)"/></time></m:t></span>
      </xsl:when>
      <xsl:when test="@open = 'yes'"><span class="state state-good"><m:t>Open now</m:t></span></xsl:when>
      <xsl:otherwise><span class="state state-quiet"><m:t>Closed now</m:t></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The badge, and for a closed centre why and until when. -->
  <xsl:template match="centre" mode="state">
    <p class="centre-state"><xsl:apply-templates select="." mode="badge"/></p>
    <xsl:if test="@holiday">
      <xsl:variable name="holiday"><xsl:call-template name="holiday"><xsl:with-param name="code" select="@holiday"/></xsl:call-template></xsl:variable>
      <p class="meta"><m:t>Holiday today: <m:arg name="holiday" select="$holiday"/></m:t></p>
    </xsl:if>
    <xsl:if test="@open = 'no' and @opens">
      <p class="meta"><m:t>Opens <time datetime="{@opens}"><m:arg name="when" select="l:instant(@opens, @zone, 'full')"/></time></m:t></p>
    </xsl:if>
  </xsl:template>

  <!-- Telephone, mail, languages, emergency line: what a person needs in hand. -->
  <xsl:template match="centre" mode="reach">
    <ul class="reach">
      <xsl:apply-templates select="phone[@kind = 'main']"/>
      <xsl:apply-templates select="@mail" mode="reach"/>
      <xsl:if test="language">
        <li>
          <xsl:call-template name="icon"><xsl:with-param name="name" select="'language'"/></xsl:call-template>
          <div>
            <span class="hidden"><m:t>Languages spoken</m:t></span>
            <ul class="inline commas"><xsl:apply-templates select="language"/></ul>
          </div>
        </li>
      </xsl:if>
      <xsl:apply-templates select="phone[@kind = 'emergency']"/>
    </ul>
  </xsl:template>

  <xsl:template match="phone">
    <li>
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'phone'"/></xsl:call-template>
      <div><xsl:apply-templates select="." mode="numbers"/></div>
    </li>
  </xsl:template>

  <xsl:template match="phone[@kind = 'emergency']">
    <li class="emergency">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'warning'"/></xsl:call-template>
      <div>
        <span class="meta"><m:t>Emergency line</m:t></span><xsl:text> </xsl:text>
        <xsl:apply-templates select="." mode="numbers"/>
      </div>
    </li>
  </xsl:template>

  <xsl:template match="phone" mode="numbers">
    <a class="number-link" href="{@href}"><bdi dir="ltr"><xsl:value-of select="@international"/></bdi></a><xsl:text> </xsl:text>
    <xsl:if test="@national">
      <span class="meta">
        <xsl:choose>
          <xsl:when test="../@country">
            <m:t>Within <m:arg name="country" select="l:country(../@country)"/>: <bdi dir="ltr"><m:arg name="number" select="@national"/></bdi></m:t>
          </xsl:when>
          <xsl:otherwise><m:t>Within the country: <bdi dir="ltr"><m:arg name="number" select="@national"/></bdi></m:t></xsl:otherwise>
        </xsl:choose>
      </span>
    </xsl:if>
  </xsl:template>

  <xsl:template match="@mail" mode="reach">
    <li>
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'mail'"/></xsl:call-template>
      <div><a href="mailto:{.}"><bdi dir="ltr"><xsl:value-of select="."/></bdi></a></div>
    </li>
  </xsl:template>

  <xsl:template match="language">
    <li><bdi><xsl:value-of select="l:language(@tag, 'inline')"/></bdi></li>
  </xsl:template>

</xsl:stylesheet>
