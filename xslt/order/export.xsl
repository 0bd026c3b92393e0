<?xml version="1.0" encoding="UTF-8"?>
<!-- Orders that changed, as XML for an ERP: codes and numbers, no words. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="xml" media-type="application/xml" encoding="UTF-8" indent="no"/>
  <xsl:strip-space elements="*"/>

  <xsl:template match="page"><xsl:apply-templates select="order-changes"/></xsl:template>

  <xsl:template match="order-changes">
    <orders after="{@after}" last="{@last}"><xsl:apply-templates select="order"/></orders>
  </xsl:template>

  <xsl:template match="order">
    <order change="{@change}" number="{@number}" state="{@state}" ordered="{@at}" customer="{@customer-number}">
      <address site="{@site}" street="{@street}" postcode="{@postcode}" town="{@town}" country="{@country}"
               contact="{@contact}" phone="{@phone}" instruction="{@instruction}"/>
      <xsl:apply-templates select="line"/>
    </order>
  </xsl:template>

  <xsl:template match="line">
    <line serial="{@serial}" article="{@article-number}" quantity="{@quantity}" charge="{@charge}"><xsl:copy-of select="@currency | @price"/></line>
  </xsl:template>

</xsl:stylesheet>
