<?xml version="1.0" encoding="UTF-8"?>
<!-- Whether a receipt is ours, for anybody who holds its number (MET-13). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="../lib/form.xsl"/>

  <xsl:template match="page" mode="title"><m:t>Check a receipt</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>Each reading, order or move that is sent here gets a receipt. Its number tells when it came; what it was about stays hidden.</m:t></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="receipt-page"/></xsl:template>

  <xsl:template match="receipt-page">
    <xsl:apply-templates select="receipt"/>
    <xsl:apply-templates select="form"/>
  </xsl:template>

  <xsl:template match="receipt">
    <section class="receipt" aria-labelledby="receipt" role="status">
      <h2 id="receipt"><m:t>This receipt is ours</m:t></h2>
      <dl class="pairs">
        <div><dt><m:t note="Number of a receipt">Number</m:t></dt><dd><code dir="ltr"><xsl:value-of select="@number"/></code></dd></div>
        <div><dt><m:t note="What a receipt is about">For</m:t></dt><dd><xsl:apply-templates select="@kind"/></dd></div>
        <div><dt><m:t note="When something came">Received</m:t></dt><dd><xsl:value-of select="l:instant(@at, /page/@zone)"/></dd></div>
        <xsl:if test="@centre"><div><dt><m:t>Support centre</m:t></dt><dd><bdi><xsl:value-of select="@centre"/></bdi></dd></div></xsl:if>
      </dl>
      <xsl:choose>
        <xsl:when test="@digest-is = 'right'"><p><m:t>The fingerprint is right: what was sent is what the receipt says.</m:t></p></xsl:when>
        <xsl:when test="@digest-is = 'wrong'"><p class="problem"><m:t>The fingerprint is not the one of this receipt. Compare it once more.</m:t></p></xsl:when>
      </xsl:choose>
    </section>
  </xsl:template>

  <xsl:template match="@kind">
    <xsl:choose>
      <xsl:when test=". = 'reading'"><m:t note="What a receipt is about">A meter reading</m:t></xsl:when>
      <xsl:when test=". = 'order'"><m:t note="What a receipt is about">An order of consumables</m:t></xsl:when>
      <xsl:when test=". = 'move'"><m:t note="What a receipt is about">A move of devices</m:t></xsl:when>
      <xsl:otherwise><m:t note="What a receipt is about">A file of readings</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="form" mode="submit"><m:t note="Button: checks a receipt">Check</m:t></xsl:template>
  <xsl:template match="field[@name = 'number']" mode="label"><m:t>Number of the receipt</m:t></xsl:template>
  <xsl:template match="field[@name = 'number']" mode="hint"><m:t>Twelve letters and digits; capitals and dashes do not matter.</m:t></xsl:template>
  <xsl:template match="field[@name = 'digest']" mode="label"><m:t note="A sum of letters and digits that proves what was sent">Fingerprint</m:t></xsl:template>
  <xsl:template match="problem[@code = 'receipt.unknown']"><m:t>We have no receipt with this number. Check each letter; there is no I, O, 0 or 1 among them.</m:t></xsl:template>

</xsl:stylesheet>
