<?xml version="1.0" encoding="UTF-8"?>
<!-- A mail as one self-contained HTML document: light and dark, left to right and right to left. Its look is mail.css. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" extension-element-prefixes="m">
  <xsl:import href="frame.xsl"/>
  <xsl:output method="html" encoding="UTF-8" indent="no"/>

  <xsl:template match="page">
    <html lang="{@locale}" dir="{@dir}">
      <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="color-scheme" content="light dark"/>
        <title><xsl:apply-templates select="mail" mode="subject"/></title>
      </head>
      <body>
        <div class="mail">
          <p class="brand"><xsl:value-of select="@name"/></p>
          <h1><xsl:apply-templates select="mail" mode="subject"/></h1>
          <xsl:apply-templates select="mail"/>
          <div class="foot">
            <p><xsl:apply-templates select="centre" mode="help"/><xsl:text> </xsl:text><a href="{@base}/centre"><m:t>Opening hours and other ways to reach us</m:t></a></p>
            <p>
              <xsl:apply-templates select="mail" mode="why"/>
              <xsl:if test="mail/@optional"><xsl:text> </xsl:text><a href="{@base}/account/notifications"><m:t>Notifications</m:t></a></xsl:if>
            </p>
          </div>
        </div>
      </body>
    </html>
  </xsl:template>

  <xsl:template match="mail">
    <xsl:variable name="more"><xsl:apply-templates select="." mode="more"/></xsl:variable>
    <p><xsl:apply-templates select="." mode="said"/></p>
    <xsl:if test="@path">
      <p><a class="button" href="{/page/@base}{@path}"><xsl:apply-templates select="." mode="button"/></a></p>
    </xsl:if>
    <xsl:if test="string($more)"><p><xsl:copy-of select="$more"/></p></xsl:if>
    <xsl:if test="@path">
      <p class="quiet">
        <m:t>If the button does not work, copy this address into your browser:</m:t><br/>
        <bdi dir="ltr" class="address"><xsl:value-of select="concat(/page/@base, @path)"/></bdi>
      </p>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
