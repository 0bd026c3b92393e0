<?xml version="1.0" encoding="UTF-8"?>
<!-- What the two refusals of serial and customer number mean; shared by the guides to registration and to readings. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:template match="facts" mode="serial-refused">
    <xsl:choose>
      <xsl:when test="@serial-letters and @serial-digits and @serial-example">
        <p><m:t note="letters and digits are counts, such as 3 and 5">Clear the field and type the serial number alone. It has <m:arg name="letters" select="l:number(@serial-letters)"/> letters and then <m:arg name="digits" select="l:number(@serial-digits)"/> digits, as in <code class="serial" dir="ltr"><m:arg name="example" select="@serial-example"/></code>.</m:t></p>
      </xsl:when>
      <xsl:otherwise>
        <p><m:t>Clear the field and type the serial number alone, as it stands on the label of the device.</m:t></p>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:if test="@serial-printed">
      <p><m:t>Letters print the device type right behind it: <code class="serial" dir="ltr"><m:arg name="printed" select="@serial-printed"/></code>. If you paste all of that, the form says which part it took for the type and leaves it out.</m:t></p>
    </xsl:if>
    <p><m:t>The letter O and the digit 0 look alike, and so do the letter I and the digit 1: the form proposes the number you probably meant.</m:t></p>
  </xsl:template>

  <xsl:template match="facts" mode="customer-refused">
    <p><m:t>Take the number from your newest invoice or letter, not from a contract or an order.</m:t></p>
    <xsl:if test="@customer-cutover">
      <p><m:t>Customer numbers changed in <m:arg name="month" select="l:month(@customer-cutover)"/>. A number from an older invoice is no longer valid; the form recognises it and says that the invoice is too old.</m:t></p>
    </xsl:if>
    <p><m:t>If the newest number is refused as well, the contract desk of your support centre looks it up.</m:t></p>
    <xsl:apply-templates select="/page/centre" mode="ask-contracts"/>
  </xsl:template>

  <xsl:template match="centre" mode="ask-contracts">
    <xsl:choose>
      <xsl:when test="department[@code='contracts']/@mail">
        <p><m:t>Contract desk of the support centre <m:arg name="centre" select="@name"/>: <a href="mailto:{department[@code='contracts']/@mail}"><bdi dir="ltr"><m:arg name="mail" select="department[@code='contracts']/@mail"/></bdi></a></m:t></p>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates select="." mode="ask-line"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
