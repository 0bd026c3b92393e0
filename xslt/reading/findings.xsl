<?xml version="1.0" encoding="UTF-8"?>
<!-- What is wrong with a reading, what was meant probably, and how to go on (MET-3 to MET-7). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:template match="problem[@code = 'reading.missing']"><m:t>Enter what this counter shows.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'reading.not-there']"><m:t>This device has no such counter. Leave the field empty.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'reading.none']"><m:t>No reading was entered. Fill in at least one device.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'reading.not-a-number']"><m:t>Enter the number as the counter shows it, digits only.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'reading.negative']"><m:t>A counter shows no minus. Enter the digits only.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'reading.decimals']"><m:t>Counters show whole pages. Leave out the decimals.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'reading.too-large']"><m:t>No counter shows more than twelve digits. Look at the number once more.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'reading.digits']"><m:n count="@value"><m:one>This counter shows one digit at most.</m:one><m:other>This counter shows at most <m:arg name="n" select="l:number(@value)"/> digits. Look at the number once more.</m:other></m:n></xsl:template>
  <xsl:template match="problem[@code = 'reading.day-future']"><m:t>This day is still to come: where the device stands it is <m:arg name="day" select="l:day(@on)"/>.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'reading.day-old']"><m:t>This day is too long ago. Readings are taken from <m:arg name="day" select="l:day(@on)"/> on; for older ones ask your support centre.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'reading.day-taken']"><m:t>There is a reading of <m:arg name="day" select="l:day(@on)"/> already; one a day counts. A reading of today can be corrected until it is billed.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'reading.billed']"><m:t>The reading of <m:arg name="day" select="l:day(@on)"/> is on an invoice and can no longer be corrected. Your support centre can help.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'reading.lower']"><m:t>This is less than the last reading, <m:arg name="value" select="l:number(@value)"/> on <m:arg name="day" select="l:day(@on)"/>. Counters only rise: look at the number once more. If the counter was exchanged, tell your support centre.</m:t><xsl:text> </xsl:text></xsl:template>
  <xsl:template match="problem[@code = 'reading.higher']"><m:t>This is more than a later reading, <m:arg name="value" select="l:number(@value)"/> on <m:arg name="day" select="l:day(@on)"/>. Check the number and the day.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'reading.digit-more']"><m:t>There seems to be a digit too many: did you mean <m:arg name="meant" select="l:number(@meant)"/>?</m:t><xsl:text> </xsl:text></xsl:template>
  <xsl:template match="problem[@code = 'reading.digit-missing']"><m:t>A digit seems to be missing.</m:t><xsl:text> </xsl:text></xsl:template>
  <xsl:template match="problem[@code = 'reading.swapped']"><m:t>Two digits seem to have changed places: did you mean <m:arg name="meant" select="l:number(@meant)"/>?</m:t><xsl:text> </xsl:text></xsl:template>
  <xsl:template match="problem[@code = 'reading.exchanged']">
    <xsl:choose>
      <xsl:when test="@with = 'mono'"><m:t>This value would fit the counter of black-and-white pages: they seem to have changed places.</m:t></xsl:when>
      <xsl:when test="@with = 'colour'"><m:t>This value would fit the counter of colour pages: they seem to have changed places.</m:t></xsl:when>
      <xsl:when test="@with = 'large'"><m:t>This value would fit the counter of large pages: they seem to have changed places.</m:t></xsl:when>
      <xsl:when test="@with = 'scan'"><m:t>This value would fit the counter of scans: they seem to have changed places.</m:t></xsl:when>
      <xsl:otherwise><m:t>This value would fit the counter of all pages: they seem to have changed places.</m:t></xsl:otherwise>
    </xsl:choose>
    <xsl:text> </xsl:text>
  </xsl:template>
  <xsl:template match="problem[@code = 'reading.sum']"><m:t>All pages must be black-and-white and colour pages together, which makes <m:arg name="meant" select="l:number(@meant)"/>. Check the three numbers.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'reading.other-device']"><m:t>This value would fit your device <bdi><m:arg name="serial" select="@other"/></bdi>. Is it that one’s?</m:t><xsl:text> </xsl:text></xsl:template>
  <xsl:template match="problem[@code = 'reading.unlikely']">
    <xsl:choose>
      <xsl:when test="@meant > 0"><m:t>That is <m:arg name="pages" select="l:number(@value)"/> pages since the last reading; <m:arg name="usual" select="l:number(@meant)"/> would be usual. Correct it, or confirm below that it is right.</m:t></xsl:when>
      <xsl:otherwise><m:t>That is <m:arg name="pages" select="l:number(@value)"/> pages since the last reading, far more than usual. Correct it, or confirm below that it is right.</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="problem[@code = 'reading.below-estimate']"><m:t>This is less than our estimate, <m:arg name="value" select="l:number(@value)"/> for <m:arg name="day" select="l:day(@on)"/>. If the counter shows it, contest the estimate: we put it right and credit the difference.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'reading.epoch-day']"><m:t>The counter cannot begin anew before its last reading, nor on a day still to come.</m:t></xsl:template>

</xsl:stylesheet>
