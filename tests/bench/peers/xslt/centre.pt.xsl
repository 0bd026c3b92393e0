<?xml version="1.0" encoding="UTF-8"?>
<!-- The centre's card, in Portuguese. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template match="centre">
    <aside class="centre-place" aria-label="O seu centro de apoio">
      <details class="centre" data-wide="open">
        <summary class="centre-line">
          <bdi class="centre-line-name"><xsl:value-of select="@name"/></bdi><xsl:text> </xsl:text>
          <xsl:apply-templates select="." mode="state"/>
        </summary>
        <div class="centre-card">
          <div class="centre-head">
            <h2 class="label">O seu centro de apoio</h2>
            <p class="centre-name"><bdi><xsl:value-of select="@name"/></bdi></p>
            <p class="centre-state"><xsl:apply-templates select="." mode="state"/></p>
          </div>
          <xsl:apply-templates select="." mode="reach"/>
          <details class="fold">
            <summary>Horário de atendimento</summary>
            <table class="hours">
              <caption class="meta">Hora local do centro <bdi><xsl:value-of select="@name"/></bdi> (<xsl:value-of select="@zone"/>)</caption>
              <tbody><xsl:apply-templates select="hours"/></tbody>
            </table>
          </details>
          <xsl:apply-templates select="why"/>
        </div>
      </details>
    </aside>
  </xsl:template>

  <xsl:template match="centre" mode="state">
    <xsl:choose>
      <xsl:when test="@open = 'yes'"><span class="state state-good">Aberto até às <time datetime="{@closes}"><xsl:value-of select="@closes-clock"/></time></span></xsl:when>
      <xsl:when test="@opens"><span class="state state-quiet">Fechado, abre <time datetime="{@opens}"><xsl:value-of select="@opens-clock"/></time></span></xsl:when>
      <xsl:otherwise><span class="state state-quiet">Fechado</span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="centre" mode="reach">
    <ul class="reach">
      <li>
        <xsl:call-template name="icon"><xsl:with-param name="name" select="'phone'"/></xsl:call-template>
        <div>
          <a class="number-link" href="{phone/@href}"><bdi dir="ltr"><xsl:value-of select="phone/@international"/></bdi></a><xsl:text> </xsl:text>
          <span class="meta">Chamadas dentro do país (<xsl:value-of select="@country"/>): <bdi dir="ltr"><xsl:value-of select="phone/@national"/></bdi></span>
        </div>
      </li>
      <li>
        <xsl:call-template name="icon"><xsl:with-param name="name" select="'mail'"/></xsl:call-template>
        <div><a href="mailto:{@mail}"><bdi dir="ltr"><xsl:value-of select="@mail"/></bdi></a></div>
      </li>
      <li>
        <xsl:call-template name="icon"><xsl:with-param name="name" select="'language'"/></xsl:call-template>
        <div>
          <span class="hidden">Idiomas falados</span>
          <ul class="inline commas"><xsl:for-each select="language"><li><bdi><xsl:value-of select="@name"/></bdi></li></xsl:for-each></ul>
        </div>
      </li>
    </ul>
  </xsl:template>

  <xsl:template match="hours">
    <tr>
      <xsl:if test="@today"><xsl:attribute name="class">today</xsl:attribute></xsl:if>
      <th scope="row"><xsl:value-of select="@weekday"/><xsl:if test="@today"><xsl:text> </xsl:text><span class="tag">Hoje</span></xsl:if></th>
      <td><xsl:apply-templates select="interval"/><xsl:if test="not(interval)"><span class="quiet">Fechado</span></xsl:if></td>
    </tr>
  </xsl:template>

  <xsl:template match="interval">
    <span class="interval"><time datetime="{@from}"><xsl:value-of select="@from"/></time>–<time datetime="{@to}"><xsl:value-of select="@to"/></time></span>
  </xsl:template>

  <xsl:template match="why">
    <details class="fold why">
      <summary>Porquê este centro?</summary>
      <p>
        <xsl:choose>
          <xsl:when test="@rule = 'chosen'">Escolheu este país, e este centro serve-o.</xsl:when>
          <xsl:otherwise>Este portal pertence ao país que este centro serve.</xsl:otherwise>
        </xsl:choose>
      </p>
      <ol class="reasons"><xsl:apply-templates select="step"/></ol>
      <form class="change" method="post" action="{/page/@base}/centre">
        <input type="hidden" name="back" value="{/page/@path}"/>
        <label for="country">País do atendimento</label>
        <div class="change-row">
          <select id="country" name="country"><xsl:apply-templates select="choice"/></select>
          <button class="button button-quiet" type="submit">Alterar</button>
        </div>
      </form>
    </details>
  </xsl:template>

  <xsl:template match="choice">
    <option value="{@country}">
      <xsl:if test="@chosen"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if>
      <xsl:value-of select="@name"/>
    </option>
  </xsl:template>

  <xsl:template match="step">
    <li class="reason reason-{@outcome}">
      <xsl:choose>
        <xsl:when test="@outcome = 'won'"><xsl:call-template name="icon"><xsl:with-param name="name" select="'check'"/></xsl:call-template></xsl:when>
        <xsl:otherwise><xsl:call-template name="icon"><xsl:with-param name="name" select="'info'"/></xsl:call-template></xsl:otherwise>
      </xsl:choose>
      <span><xsl:apply-templates select="." mode="sentence"/></span>
    </li>
  </xsl:template>

  <xsl:template match="step[@rule = 'chosen']" mode="sentence">
    <xsl:choose>
      <xsl:when test="@outcome = 'won'">País escolhido: <xsl:value-of select="@saw"/>. Foi isto que decidiu.</xsl:when>
      <xsl:otherwise>Não foi escolhido nenhum país.</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="step[@rule = 'contract']" mode="sentence">Não há contrato a considerar.</xsl:template>
  <xsl:template match="step[@rule = 'portal']" mode="sentence">
    <xsl:choose>
      <xsl:when test="@outcome = 'won'">País deste portal: <xsl:value-of select="@saw"/>. Foi isto que decidiu.</xsl:when>
      <xsl:otherwise>País deste portal: <xsl:value-of select="@saw"/>, mas decidiu uma razão anterior.</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="step[@rule = 'accept-language']" mode="sentence">As definições de idioma do navegador não foram consultadas: decidiu uma razão anterior.</xsl:template>
  <xsl:template match="step[@rule = 'geo']" mode="sentence">O endereço IP não foi consultado: decidiu uma razão anterior.</xsl:template>
  <xsl:template match="step[@rule = 'default']" mode="sentence">O centro habitual deste portal não foi necessário.</xsl:template>
</xsl:stylesheet>
