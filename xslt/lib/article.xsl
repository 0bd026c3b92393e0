<?xml version="1.0" encoding="UTF-8"?>
<!-- Consumables in people’s words and as drawings: shape and band say which it is, the name stands beside it (CON-1). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:template match="*" mode="article-name">
    <xsl:choose>
      <xsl:when test="@kind = 'toner' and @colour = 'black'"><m:t note="A consumable">Black toner</m:t></xsl:when>
      <xsl:when test="@kind = 'toner' and @colour = 'cyan'"><m:t note="A consumable">Cyan toner</m:t></xsl:when>
      <xsl:when test="@kind = 'toner' and @colour = 'magenta'"><m:t note="A consumable">Magenta toner</m:t></xsl:when>
      <xsl:when test="@kind = 'toner' and @colour = 'yellow'"><m:t note="A consumable">Yellow toner</m:t></xsl:when>
      <xsl:when test="@kind = 'toner'"><m:t note="A consumable">Toner</m:t></xsl:when>
      <xsl:when test="@kind = 'drum' and @colour = 'black'"><m:t note="A consumable">Drum for black</m:t></xsl:when>
      <xsl:when test="@kind = 'drum' and @colour = 'cyan'"><m:t note="A consumable">Drum for cyan</m:t></xsl:when>
      <xsl:when test="@kind = 'drum' and @colour = 'magenta'"><m:t note="A consumable">Drum for magenta</m:t></xsl:when>
      <xsl:when test="@kind = 'drum' and @colour = 'yellow'"><m:t note="A consumable">Drum for yellow</m:t></xsl:when>
      <xsl:when test="@kind = 'drum'"><m:t note="A consumable">Drum</m:t></xsl:when>
      <xsl:when test="@kind = 'waste'"><m:t note="A consumable">Waste container</m:t></xsl:when>
      <xsl:when test="@kind = 'staples'"><m:t note="A consumable">Staples</m:t></xsl:when>
      <xsl:otherwise><m:t note="A consumable: the part that fixes toner on the paper">Fuser</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The drawing carries nothing that the name beside it does not say. -->
  <xsl:template match="*" mode="article-drawing">
    <svg class="article article-{@kind} article-{@colour}" viewBox="0 0 96 64" width="96" height="64" aria-hidden="true" focusable="false">
      <xsl:choose>
        <xsl:when test="@kind = 'toner'">
          <path class="article-body" d="M6 22h68l16 12v18H6z"/>
          <path class="article-band" d="M14 30h46v12H14z"/>
          <path class="article-line" d="M18 22v-8h30v8M76 40h6M10 52v5M82 52v5"/>
        </xsl:when>
        <xsl:when test="@kind = 'drum'">
          <path class="article-body" d="M14 14h68v10H14zM8 24h80v28H8z"/>
          <path class="article-band" d="M16 30h64v14H16z"/>
          <path class="article-line" d="M4 37h12M80 37h12M22 34h52"/>
        </xsl:when>
        <xsl:when test="@kind = 'waste'">
          <path class="article-body" d="M12 20h60l12 10v26H12z"/>
          <path class="article-band" d="M12 42h72v14H12z"/>
          <path class="article-line" d="M24 20v-8h14v8M50 32h20"/>
        </xsl:when>
        <xsl:when test="@kind = 'staples'">
          <path class="article-body" d="M10 26h76v26H10z"/>
          <path class="article-band" d="M18 32h60v6H18z"/>
          <path class="article-line" d="M22 26V14h10v12M42 26V14h10v12M62 26V14h10v12"/>
        </xsl:when>
        <xsl:otherwise>
          <path class="article-body" d="M8 12h80v40H8z"/>
          <path class="article-band" d="M16 20h64v8H16zM16 36h64v8H16z"/>
          <path class="article-line" d="M4 24h8M84 24h8M4 40h8M84 40h8"/>
        </xsl:otherwise>
      </xsl:choose>
    </svg>
  </xsl:template>

</xsl:stylesheet>
