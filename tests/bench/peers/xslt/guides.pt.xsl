<?xml version="1.0" encoding="UTF-8"?>
<!-- The list of guides, in Portuguese. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="layout.pt.xsl"/>
  <xsl:template name="title">Guias</xsl:template>
  <xsl:template name="lead">Passo a passo, o que mais se faz aqui, para ler no ecrã ou imprimir. Não é preciso ter conta.</xsl:template>

  <xsl:template name="main">
    <ul class="guides"><xsl:apply-templates select="guide"/></ul>
    <section class="section" aria-labelledby="not-found">
      <h2 id="not-found">Procura outra coisa?</h2>
      <p>Há respostas mais curtas nas <a href="{@base}/questions">perguntas e respostas</a>.</p>
      <div class="callout callout-info">
        <xsl:call-template name="icon"><xsl:with-param name="name" select="'phone'"/></xsl:call-template>
        <div>
          <p>O centro de apoio <a href="{@base}/centre"><xsl:value-of select="centre/@name"/></a> presta mais ajuda: ligue para <a href="{centre/phone/@href}"><bdi dir="ltr"><xsl:value-of select="centre/phone/@international"/></bdi></a> ou escreva para <a href="mailto:{centre/@mail}"><bdi dir="ltr"><xsl:value-of select="centre/@mail"/></bdi></a>.</p>
        </div>
      </div>
    </section>
  </xsl:template>

  <xsl:template match="guide">
    <li class="guide-card">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="@icon"/></xsl:call-template>
      <div>
        <h2><a href="{/page/@base}/guides/{@name}"><xsl:apply-templates select="." mode="name"/></a></h2>
        <p><xsl:apply-templates select="." mode="purpose"/></p>
        <p class="meta">
          <a class="download" href="/files/{/page/@portal}/{/page/@locale}/{@name}.pdf" type="application/pdf">
            <xsl:call-template name="icon"><xsl:with-param name="name" select="'download'"/></xsl:call-template>
            <span class="hidden"><xsl:apply-templates select="." mode="name"/><xsl:text>: </xsl:text></span>
            <xsl:text>PDF, </xsl:text><xsl:value-of select="@size"/>
          </a>
        </p>
      </div>
    </li>
  </xsl:template>

  <xsl:template match="guide[@name = 'invoices']" mode="name">A fatura do contrato explicada</xsl:template>
  <xsl:template match="guide[@name = 'readings']" mode="name">Enviar leituras de contador</xsl:template>
  <xsl:template match="guide[@name = 'consumables']" mode="name">Encomendar consumíveis</xsl:template>
  <xsl:template match="guide[@name = 'registration']" mode="name">Registar-se no portal de apoio</xsl:template>
  <xsl:template match="guide[@name = 'invoices']" mode="purpose">Uma fatura de exemplo com números e o significado de cada um.</xsl:template>
  <xsl:template match="guide[@name = 'readings']" mode="purpose">Do postal à Web: os passos, as regras e oito perguntas feitas por clientes.</xsl:template>
  <xsl:template match="guide[@name = 'consumables']" mode="purpose">Toner e outros artigos pelo número de série, o que um contrato inclui e para onde vão os consumíveis usados.</xsl:template>
  <xsl:template match="guide[@name = 'registration']" mode="purpose">O que é preciso ter à mão, os passos e o que fazer quando o formulário recusa um número.</xsl:template>
</xsl:stylesheet>
