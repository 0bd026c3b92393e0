<?xml version="1.0" encoding="UTF-8"?>
<!-- The end of the privacy notice: who receives data, and the rights of the person it is about. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:template match="about" mode="recipients">
    <h2 id="recipients"><m:t>Who receives data</m:t></h2>
    <p><m:t>The support centre named on the page answers you. Companies that run servers, deliver or repair for us receive what they need for that, and are bound by contract to use it for nothing else.</m:t></p>
    <p><m:t>Which support centre that is stands on every page, so that you know it before you write.</m:t></p>
  </xsl:template>

  <xsl:template match="identity" mode="rights">
    <h2 id="rights"><m:t>Your rights</m:t></h2>
    <p><m:t>You can ask what we hold about you, have it corrected or deleted, have its use restricted, object to it, and receive it in a form that machines can read.</m:t></p>
    <xsl:if test="/page/feature[@name='accounts']">
      <p><m:t>For an account, the profile page does most of this at once: it exports your data and starts the deletion.</m:t></p>
    </xsl:if>
    <xsl:choose>
      <xsl:when test="@authority">
        <p><m:t>If you think that we treat your data wrongly, you can complain to the supervisory authority: <m:arg name="authority" select="@authority"/>.</m:t></p>
      </xsl:when>
      <xsl:otherwise>
        <p><m:t>If you think that we treat your data wrongly, you can complain to the data protection authority of your country.</m:t></p>
      </xsl:otherwise>
    </xsl:choose>
    <p><m:t>No decision about you is made by a machine alone.</m:t></p>
  </xsl:template>
</xsl:stylesheet>
