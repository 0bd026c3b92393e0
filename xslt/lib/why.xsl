<?xml version="1.0" encoding="UTF-8"?>
<!-- Why this centre: each rule in order, what it saw and what became of it, in whole sentences; and the way to change it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:template match="why" mode="panel">
    <details class="fold why">
      <summary><m:t>Why this centre?</m:t></summary>
      <xsl:apply-templates select="." mode="reasons"/>
      <xsl:apply-templates select="." mode="change"/>
    </details>
  </xsl:template>

  <xsl:template match="why" mode="reasons">
    <p><xsl:apply-templates select="step[@outcome = 'won']" mode="short"/><xsl:apply-templates select="/page/centre" mode="line-language"/></p>
    <ol class="reasons"><xsl:apply-templates select="step"/></ol>
  </xsl:template>

  <xsl:template match="why" mode="change">
    <xsl:if test="choice">
      <form class="change" method="post" action="{/page/@base}/centre">
        <input type="hidden" name="back" value="{/page/@path}"/>
        <label for="country"><m:t>Country to be served from</m:t></label>
        <div class="change-row">
          <select id="country" name="country"><xsl:apply-templates select="choice"/></select>
          <button class="button button-quiet" type="submit"><m:t>Change</m:t></button>
        </div>
      </form>
    </xsl:if>
  </xsl:template>

  <xsl:template match="choice">
    <option value="{@country}">
      <xsl:if test="@chosen or (@country = ../@country and not(../choice/@chosen))"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if>
      <xsl:value-of select="l:country(@country)"/>
    </option>
  </xsl:template>

  <!-- The line of the centre that answers, where it is in another language than the page. -->
  <xsl:template match="centre" mode="line-language">
    <xsl:if test="substring-before(concat(@language, '-'), '-') != substring-before(concat(/page/@locale, '-'), '-')">
      <xsl:text> </xsl:text><m:t>The language of your line there: <m:arg name="language" select="l:language(@language, 'inline')"/>.</m:t>
    </xsl:if>
  </xsl:template>

  <!-- The rule that won, as one sentence about this visitor. -->
  <xsl:template match="step" mode="short">
    <xsl:choose>
      <xsl:when test="../step[@outcome = 'unserved'] and ../@language"><m:t>None of the countries known has a centre here, so the language decides: this centre answers in <m:arg name="language" select="l:language(../@language, 'inline')"/>.</m:t></xsl:when>
      <xsl:when test="../step[@outcome = 'unserved']"><m:t>None of the countries known has a centre here, so this portal’s usual centre answers.</m:t></xsl:when>
      <xsl:when test="../@language"><m:t>No country is known, so the language decides: this centre answers in <m:arg name="language" select="l:language(../@language, 'inline')"/>.</m:t></xsl:when>
      <xsl:otherwise><m:t>This is the centre this portal uses for everybody it knows nothing else about.</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="step[@rule = 'chosen']" mode="short"><m:t>You chose this country, and this centre serves it.</m:t></xsl:template>
  <xsl:template match="step[@rule = 'contract']" mode="short"><m:t>Your contract names this centre.</m:t></xsl:template>
  <xsl:template match="step[@rule = 'portal']" mode="short"><m:t>This portal belongs to the country that this centre serves.</m:t></xsl:template>
  <xsl:template match="step[@rule = 'accept-language']" mode="short"><m:t>Your browser names a country, and this centre serves it.</m:t></xsl:template>
  <xsl:template match="step[@rule = 'geo']" mode="short"><m:t>Your connection appears to come from the country that this centre serves.</m:t></xsl:template>

  <xsl:template match="step">
    <li class="reason reason-{@outcome}">
      <xsl:apply-templates select="." mode="outcome"/>
      <span><xsl:apply-templates select="." mode="sentence"/></span>
    </li>
  </xsl:template>

  <xsl:template match="step" mode="outcome">
    <xsl:call-template name="icon"><xsl:with-param name="name" select="'info'"/></xsl:call-template>
  </xsl:template>
  <xsl:template match="step[@outcome = 'won']" mode="outcome">
    <xsl:call-template name="icon"><xsl:with-param name="name" select="'check'"/></xsl:call-template>
  </xsl:template>

  <!-- Every rule with every outcome. A rule that saw something shows the country it saw. -->
  <xsl:template match="step[@rule = 'chosen'][@outcome = 'won']" mode="sentence">
    <m:t>You chose <m:arg name="country" select="l:country(@saw)"/>. This decided.</m:t>
  </xsl:template>
  <xsl:template match="step[@rule = 'chosen'][@outcome = 'beaten']" mode="sentence">
    <m:t>You chose <m:arg name="country" select="l:country(@saw)"/>, but your contract leaves no centre there.</m:t>
  </xsl:template>
  <xsl:template match="step[@rule = 'chosen'][@outcome = 'empty']" mode="sentence">
    <m:t>You have not chosen a country.</m:t>
  </xsl:template>
  <xsl:template match="step[@rule = 'chosen'][@outcome = 'unserved']" mode="sentence">
    <m:t>You chose <m:arg name="country" select="l:country(@saw)"/>, but no centre serves it here.</m:t>
  </xsl:template>
  <xsl:template match="step[@rule = 'contract'][@outcome = 'won']" mode="sentence">
    <m:t>Your contract is with <m:arg name="country" select="l:country(@saw)"/>. This decided.</m:t>
  </xsl:template>
  <xsl:template match="step[@rule = 'contract'][@outcome = 'beaten']" mode="sentence">
    <m:t>Your contract is with <m:arg name="country" select="l:country(@saw)"/>, but an earlier reason decided.</m:t>
  </xsl:template>
  <xsl:template match="step[@rule = 'contract'][@outcome = 'empty']" mode="sentence">
    <m:t>There is no contract to go by.</m:t>
  </xsl:template>
  <xsl:template match="step[@rule = 'contract'][@outcome = 'unserved']" mode="sentence">
    <m:t>Your contract is with <m:arg name="country" select="l:country(@saw)"/>, but no centre serves it here.</m:t>
  </xsl:template>
  <xsl:template match="step[@rule = 'portal'][@outcome = 'won']" mode="sentence">
    <m:t>This portal is for <m:arg name="country" select="l:country(@saw)"/>. This decided.</m:t>
  </xsl:template>
  <xsl:template match="step[@rule = 'portal'][@outcome = 'beaten']" mode="sentence">
    <m:t>This portal is for <m:arg name="country" select="l:country(@saw)"/>, but an earlier reason decided.</m:t>
  </xsl:template>
  <xsl:template match="step[@rule = 'portal'][@outcome = 'empty']" mode="sentence">
    <m:t>This portal is not for one country only.</m:t>
  </xsl:template>
  <xsl:template match="step[@rule = 'portal'][@outcome = 'unserved']" mode="sentence">
    <m:t>This portal is for <m:arg name="country" select="l:country(@saw)"/>, but no centre serves it here.</m:t>
  </xsl:template>
  <xsl:template match="step[@rule = 'accept-language'][@outcome = 'won']" mode="sentence">
    <m:t>Your browser’s language settings name <m:arg name="country" select="l:country(@saw)"/>. This decided.</m:t>
  </xsl:template>
  <xsl:template match="step[@rule = 'accept-language'][@outcome = 'beaten']" mode="sentence">
    <m:t>Your browser’s language settings name <m:arg name="country" select="l:country(@saw)"/>, but an earlier reason decided.</m:t>
  </xsl:template>
  <xsl:template match="step[@rule = 'accept-language'][@outcome = 'empty']" mode="sentence">
    <m:t>Your browser’s language settings name no country.</m:t>
  </xsl:template>
  <xsl:template match="step[@rule = 'accept-language'][@outcome = 'unserved']" mode="sentence">
    <m:t>Your browser’s language settings name <m:arg name="country" select="l:country(@saw)"/>, but no centre serves it here.</m:t>
  </xsl:template>
  <xsl:template match="step[@rule = 'accept-language'][@outcome = 'unasked']" mode="sentence">
    <m:t>Your browser’s language settings were not looked at: an earlier reason decided.</m:t>
  </xsl:template>
  <xsl:template match="step[@rule = 'geo'][@outcome = 'won']" mode="sentence">
    <m:t>Your internet address appears to be in <m:arg name="country" select="l:country(@saw)"/>. This decided.</m:t>
  </xsl:template>
  <xsl:template match="step[@rule = 'geo'][@outcome = 'beaten']" mode="sentence">
    <m:t>Your internet address appears to be in <m:arg name="country" select="l:country(@saw)"/>, but an earlier reason decided.</m:t>
  </xsl:template>
  <xsl:template match="step[@rule = 'geo'][@outcome = 'empty']" mode="sentence">
    <m:t>Your internet address tells no country.</m:t>
  </xsl:template>
  <xsl:template match="step[@rule = 'geo'][@outcome = 'unserved']" mode="sentence">
    <m:t>Your internet address appears to be in <m:arg name="country" select="l:country(@saw)"/>, but no centre serves it here.</m:t>
  </xsl:template>
  <xsl:template match="step[@rule = 'geo'][@outcome = 'unasked']" mode="sentence">
    <m:t>Your internet address was not looked at: an earlier reason decided.</m:t>
  </xsl:template>
  <xsl:template match="step[@rule = 'default'][@outcome = 'won']" mode="sentence">
    <xsl:choose>
      <xsl:when test="../step[@outcome = 'unserved'] and ../@language"><m:t>None of the countries above has a centre here, so the language of the visit counts: <m:arg name="language" select="l:language(../@language, 'inline')"/>. This decided.</m:t></xsl:when>
      <xsl:when test="../step[@outcome = 'unserved']"><m:t>None of the countries above has a centre here, so this portal’s usual centre answers. This decided.</m:t></xsl:when>
      <xsl:when test="../@language"><m:t>Without any country, the language of the visit counts: <m:arg name="language" select="l:language(../@language, 'inline')"/>. This decided.</m:t></xsl:when>
      <xsl:otherwise><m:t>Without any other reason, this portal’s usual centre answers. This decided.</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="step[@rule = 'default'][@outcome = 'beaten']" mode="sentence">
    <m:t>This portal’s usual centre was not needed.</m:t>
  </xsl:template>
  <xsl:template match="step[@rule = 'default'][@outcome = 'empty']" mode="sentence">
    <m:t>This portal has no usual centre.</m:t>
  </xsl:template>
  <xsl:template match="step[@rule = 'default'][@outcome = 'unserved']" mode="sentence">
    <m:t>This portal’s usual centre does not serve this request.</m:t>
  </xsl:template>

</xsl:stylesheet>
