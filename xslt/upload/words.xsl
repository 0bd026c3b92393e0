<?xml version="1.0" encoding="UTF-8"?>
<!-- Words that both pages of files share: states, verdicts, and what is wrong with a file or a line. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:template match="upload | upload-page" mode="name"><xsl:value-of select="@file"/></xsl:template>
  <xsl:template match="upload[@file = ''] | upload-page[@file = '']" mode="name"><m:t>File without a name</m:t></xsl:template>

  <xsl:template match="upload[@state = 'reading']" mode="state"><span class="state state-info"><m:t ctx="upload" note="State of a file of readings">Being checked</m:t></span></xsl:template>
  <xsl:template match="upload[@state = 'judged']" mode="state"><span class="state state-warn"><m:t ctx="upload" note="State of a file of readings">Waits for you</m:t></span></xsl:template>
  <xsl:template match="upload[@state = 'broken']" mode="state"><span class="state state-bad"><m:t ctx="upload" note="State of a file of readings">Not readable</m:t></span></xsl:template>
  <xsl:template match="upload[@state = 'storing']" mode="state"><span class="state state-info"><m:t ctx="upload" note="State of a file of readings">Being stored</m:t></span></xsl:template>
  <xsl:template match="upload[@state = 'stored']" mode="state"><span class="state state-good"><m:t ctx="upload" note="State of a file of readings">Stored</m:t></span></xsl:template>
  <xsl:template match="upload[@state = 'dropped']" mode="state"><span class="state state-quiet"><m:t ctx="upload" note="State of a file of readings">Dropped</m:t></span></xsl:template>

  <xsl:template match="@good" mode="verdict"><m:t note="Lines of a file that can be stored">Good</m:t></xsl:template>
  <xsl:template match="@unlikely" mode="verdict"><m:t note="Lines of a file whose values are possible but not usual">Unlikely</m:t></xsl:template>
  <xsl:template match="@bad" mode="verdict"><m:t note="Lines of a file that cannot be stored">Not possible</m:t></xsl:template>
  <xsl:template match="@stored" mode="verdict"><m:t note="Lines of a file that were stored">Stored</m:t></xsl:template>
  <xsl:template match="@late" mode="verdict"><m:t note="Lines of a file that no longer fitted when they were stored">Overtaken</m:t></xsl:template>

  <xsl:template match="@verdict[. = 'good']" mode="mark"><span class="state state-good"><m:t note="A line of a file: it can be stored">Good</m:t></span></xsl:template>
  <xsl:template match="@verdict[. = 'unlikely']" mode="mark"><span class="state state-warn"><m:t note="A line of a file: possible but not usual">Unlikely</m:t></span></xsl:template>
  <xsl:template match="@verdict[. = 'bad']" mode="mark"><span class="state state-bad"><m:t note="A line of a file: it cannot be stored">Not possible</m:t></span></xsl:template>
  <xsl:template match="@verdict[. = 'stored']" mode="mark"><span class="state state-good"><m:t note="A line of a file">Stored</m:t></span></xsl:template>
  <xsl:template match="@verdict[. = 'late']" mode="mark"><span class="state state-warn"><m:t note="A line of a file: it no longer fitted when it was stored">Overtaken</m:t></span></xsl:template>

  <xsl:template match="@total" mode="kind"><m:t ctx="counter">Total</m:t></xsl:template>
  <xsl:template match="@mono" mode="kind"><m:t ctx="counter">Black and white</m:t></xsl:template>
  <xsl:template match="@colour" mode="kind"><m:t ctx="counter">Colour</m:t></xsl:template>
  <xsl:template match="@large" mode="kind"><m:t ctx="counter">Large format</m:t></xsl:template>
  <xsl:template match="@scan" mode="kind"><m:t ctx="counter">Scans</m:t></xsl:template>

  <!-- A file that cannot be read. -->
  <xsl:template match="finding[@code = 'grid.empty']"><m:t>The file is empty.</m:t></xsl:template>
  <xsl:template match="finding[@code = 'grid.encoding']"><m:t>This is not a text file, or its characters are damaged. Save it again as XLSX or as CSV in UTF-8.</m:t></xsl:template>
  <xsl:template match="finding[@code = 'grid.quote']"><m:t>A quotation mark is opened and never closed. Close it, or save the file again with your spreadsheet program.</m:t></xsl:template>
  <xsl:template match="finding[@code = 'grid.too-wide']"><m:t>A line has too many cells, or a cell is too long for a table of readings.</m:t></xsl:template>
  <xsl:template match="finding[@code = 'grid.too-long']"><m:t>The file has far too many lines. Send it in parts.</m:t></xsl:template>
  <xsl:template match="finding[@code = 'grid.damaged']"><m:t>The file is damaged or was cut short on its way. Open it in your spreadsheet program, save it again, and send that.</m:t></xsl:template>
  <xsl:template match="finding[@code = 'grid.no-sheet']"><m:t>There is no table in this file.</m:t></xsl:template>
  <xsl:template match="finding[@code = 'grid.unpacked']"><m:t>The file holds far more than a table of readings. Copy the table into a new spreadsheet and send that.</m:t></xsl:template>
  <xsl:template match="finding[@code = 'grid.locked']"><m:t>The spreadsheet is protected by a password. Save it without one and send it again.</m:t></xsl:template>
  <xsl:template match="finding[@code = 'grid.old-format']"><m:t>This is a spreadsheet in another format. Open it, save it as XLSX or CSV, and send that.</m:t></xsl:template>
  <xsl:template match="finding[@code = 'upload.no-table']"><m:t>This file is no table. Send a spreadsheet (XLSX) or a CSV file.</m:t></xsl:template>
  <xsl:template match="finding[@code = 'upload.no-heading']"><m:t>There is no column for the serial number. The table needs a heading that says which column is which, as in the template.</m:t></xsl:template>
  <xsl:template match="finding[@code = 'upload.no-counts']"><m:t>There is a column for the serial number, but none for a counter. Name the columns as in the template.</m:t></xsl:template>
  <xsl:template match="finding[@code = 'upload.column-twice']"><m:t>Two columns have the same meaning. Take one of them out.</m:t></xsl:template>
  <xsl:template match="finding[@code = 'upload.no-lines']"><m:t>There is a heading, but no line with a counter below it.</m:t></xsl:template>
  <xsl:template match="finding[@code = 'upload.too-long']"><m:t>The file has more lines than can be checked at once. Send it in parts.</m:t></xsl:template>

  <!-- A line. -->
  <xsl:template match="finding[@code = 'upload.no-serial']"><m:t>The serial number is missing.</m:t></xsl:template>
  <xsl:template match="finding[@code = 'upload.serial']"><m:t>This is no serial number of a device.</m:t></xsl:template>
  <xsl:template match="finding[@code = 'upload.day']"><m:t>This is no day. Write it with all four digits of the year, as in 2026-03-02.</m:t></xsl:template>
  <xsl:template match="finding[@code = 'upload.formula']"><m:t>There is a formula in place of a value. Put the value itself into the cell.</m:t></xsl:template>
  <xsl:template match="finding[@code = 'upload.unknown-device']"><m:t>You have no device with this serial number. Check it against the label on the device.</m:t></xsl:template>
  <xsl:template match="finding[@code = 'upload.twice']"><m:t>The same device and day are already in line <m:arg name="line" select="l:number(@line)"/> of this file.</m:t></xsl:template>
  <xsl:template match="finding[@code = 'reading.missing']"><m:t>Enter what this counter shows.</m:t></xsl:template>
  <xsl:template match="finding[@code = 'reading.not-there']"><m:t>This device has no such counter. Leave the field empty.</m:t></xsl:template>
  <xsl:template match="finding[@code = 'reading.not-a-number']"><m:t>Enter the number as the counter shows it, digits only.</m:t></xsl:template>
  <xsl:template match="finding[@code = 'reading.negative']"><m:t>A counter shows no minus. Enter the digits only.</m:t></xsl:template>
  <xsl:template match="finding[@code = 'reading.decimals']"><m:t>Counters show whole pages. Leave out the decimals.</m:t></xsl:template>
  <xsl:template match="finding[@code = 'reading.too-large']"><m:t>No counter shows more than twelve digits. Look at the number once more.</m:t></xsl:template>
  <xsl:template match="finding[@code = 'reading.digits']"><m:n count="@value"><m:one>This counter shows one digit at most.</m:one><m:other>This counter shows at most <m:arg name="n" select="l:number(@value)"/> digits. Look at the number once more.</m:other></m:n></xsl:template>
  <xsl:template match="finding[@code = 'reading.day-future']"><m:t>This day is still to come: where the device stands it is <m:arg name="day" select="l:day(@on)"/>.</m:t></xsl:template>
  <xsl:template match="finding[@code = 'reading.day-old']"><m:t>This day is too long ago. Readings are taken from <m:arg name="day" select="l:day(@on)"/> on; for older ones ask your support centre.</m:t></xsl:template>
  <xsl:template match="finding[@code = 'reading.day-taken']"><m:t>There is a reading of <m:arg name="day" select="l:day(@on)"/> already; one a day counts. A reading of today can be corrected until it is billed.</m:t></xsl:template>
  <xsl:template match="finding[@code = 'reading.billed']"><m:t>The reading of <m:arg name="day" select="l:day(@on)"/> is on an invoice and can no longer be corrected. Your support centre can help.</m:t></xsl:template>
  <xsl:template match="finding[@code = 'reading.lower']"><m:t>This is less than the last reading, <m:arg name="value" select="l:number(@value)"/> on <m:arg name="day" select="l:day(@on)"/>. Counters only rise: look at the number once more. If the counter was exchanged, tell your support centre.</m:t></xsl:template>
  <xsl:template match="finding[@code = 'reading.higher']"><m:t>This is more than a later reading, <m:arg name="value" select="l:number(@value)"/> on <m:arg name="day" select="l:day(@on)"/>. Check the number and the day.</m:t></xsl:template>
  <xsl:template match="finding[@code = 'reading.digit-more']"><m:t>There seems to be a digit too many: did you mean <m:arg name="meant" select="l:number(@meant)"/>?</m:t><xsl:text> </xsl:text></xsl:template>
  <xsl:template match="finding[@code = 'reading.digit-missing']"><m:t>A digit seems to be missing.</m:t><xsl:text> </xsl:text></xsl:template>
  <xsl:template match="finding[@code = 'reading.swapped']"><m:t>Two digits seem to have changed places: did you mean <m:arg name="meant" select="l:number(@meant)"/>?</m:t><xsl:text> </xsl:text></xsl:template>
  <xsl:template match="finding[@code = 'reading.exchanged']">
    <xsl:choose>
      <xsl:when test="@with = 'mono'"><m:t>This value would fit the counter of black-and-white pages: they seem to have changed places.</m:t></xsl:when>
      <xsl:when test="@with = 'colour'"><m:t>This value would fit the counter of colour pages: they seem to have changed places.</m:t></xsl:when>
      <xsl:when test="@with = 'large'"><m:t>This value would fit the counter of large pages: they seem to have changed places.</m:t></xsl:when>
      <xsl:when test="@with = 'scan'"><m:t>This value would fit the counter of scans: they seem to have changed places.</m:t></xsl:when>
      <xsl:otherwise><m:t>This value would fit the counter of all pages: they seem to have changed places.</m:t></xsl:otherwise>
    </xsl:choose>
    <xsl:text> </xsl:text>
  </xsl:template>
  <xsl:template match="finding[@code = 'reading.sum']"><m:t>All pages must be black-and-white and colour pages together, which makes <m:arg name="meant" select="l:number(@meant)"/>. Check the three numbers.</m:t></xsl:template>
  <xsl:template match="finding[@code = 'reading.other-device']"><m:t>This value would fit your device <bdi><m:arg name="serial" select="@other"/></bdi>. Is it that one’s?</m:t><xsl:text> </xsl:text></xsl:template>
  <xsl:template match="finding[@code = 'reading.unlikely']">
    <xsl:choose>
      <xsl:when test="@meant > 0"><m:t>That is <m:arg name="pages" select="l:number(@value)"/> pages since the last reading; <m:arg name="usual" select="l:number(@meant)"/> would be usual. Correct it, or confirm below that it is right.</m:t></xsl:when>
      <xsl:otherwise><m:t>That is <m:arg name="pages" select="l:number(@value)"/> pages since the last reading, far more than usual. Correct it, or confirm below that it is right.</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="finding[@code = 'reading.below-estimate']"><m:t>This is less than our estimate, <m:arg name="value" select="l:number(@value)"/> for <m:arg name="day" select="l:day(@on)"/>. If the counter shows it, contest the estimate: we put it right and credit the difference.</m:t></xsl:template>
</xsl:stylesheet>
