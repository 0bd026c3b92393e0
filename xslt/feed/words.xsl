<?xml version="1.0" encoding="UTF-8"?>
<!-- What staff pages call feeds: kinds, states, problems of lines. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:template match="@kind | @code | @value" mode="feed-kind">
    <xsl:choose>
      <xsl:when test=". = 'customers'"><m:t ctx="feed">Customers</m:t></xsl:when>
      <xsl:when test=". = 'sites'"><m:t ctx="feed">Sites</m:t></xsl:when>
      <xsl:when test=". = 'devices'"><m:t ctx="feed">Devices</m:t></xsl:when>
      <xsl:when test=". = 'contracts'"><m:t ctx="feed">Contracts</m:t></xsl:when>
      <xsl:when test=". = 'articles'"><m:t ctx="feed">Articles</m:t></xsl:when>
      <xsl:otherwise><m:t ctx="feed">Invoices</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="feed" mode="state">
    <xsl:choose>
      <xsl:when test="@state = 'running'"><span class="state state-quiet"><m:t note="State of a feed">Being taken in</m:t></span></xsl:when>
      <xsl:when test="@state = 'broken'"><span class="state state-bad"><m:t note="State of a feed: the file cannot be read">Nothing taken</m:t></span></xsl:when>
      <xsl:when test="@refused != '0'"><span class="state state-warn"><m:n count="@refused"><m:one>One line refused</m:one><m:other><m:arg name="n" select="l:number(@refused)"/> lines refused</m:other></m:n></span></xsl:when>
      <xsl:otherwise><span class="state state-good"><m:t note="State of a feed">Taken in</m:t></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Why a file as a whole was not taken. -->
  <xsl:template match="feed" mode="problem">
    <xsl:choose>
      <xsl:when test="@problem = 'feed.column-missing'"><m:t>The column <code dir="ltr" translate="no"><m:arg name="column" select="@column"/></code> is missing from the heading of the file. Add it and send the file again.</m:t></xsl:when>
      <xsl:when test="@problem = 'grid.empty'"><m:t>The file has no lines.</m:t></xsl:when>
      <xsl:when test="@problem = 'grid.encoding'"><m:t>The file is not text that can be read. Save it as UTF-8 and send it again.</m:t></xsl:when>
      <xsl:when test="@problem = 'grid.damaged' or @problem = 'grid.quote'"><m:t>The file ends in the middle or is damaged. Write it anew and send it again.</m:t></xsl:when>
      <xsl:otherwise><m:t>The file is too large or of a kind that is not read here. Send CSV, XLSX or XML, in several files if need be.</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Why a line was not taken. -->
  <xsl:template match="refused-line" mode="problem">
    <xsl:choose>
      <xsl:when test="@code = 'feed.required'"><m:t>is needed and left blank</m:t></xsl:when>
      <xsl:when test="@code = 'feed.too-long'"><m:t>is too long</m:t></xsl:when>
      <xsl:when test="@code = 'feed.not-a-number'"><m:t>is not a whole number, or too large</m:t></xsl:when>
      <xsl:when test="@code = 'feed.not-digits'"><m:t>has other characters than digits</m:t></xsl:when>
      <xsl:when test="@code = 'feed.not-a-day'"><m:t>is not a day; write 2026-03-31</m:t></xsl:when>
      <xsl:when test="@code = 'feed.not-a-flag'"><m:t>is neither yes nor no</m:t></xsl:when>
      <xsl:when test="@code = 'feed.not-a-choice'"><m:t>is not one of the words that may stand here</m:t></xsl:when>
      <xsl:when test="@code = 'feed.not-a-list'"><m:t>is not a list as the columns ask for it</m:t></xsl:when>
      <xsl:when test="@code = 'feed.not-a-zone'"><m:t>is not a time zone; write Europe/Vienna</m:t></xsl:when>
      <xsl:when test="@code = 'feed.serial'"><m:t>has characters that serial numbers do not have</m:t></xsl:when>
      <xsl:when test="@code = 'feed.customer-unknown'"><m:t>is no customer of this portal</m:t></xsl:when>
      <xsl:when test="@code = 'feed.site-unknown'"><m:t>is no site of this customer</m:t></xsl:when>
      <xsl:when test="@code = 'feed.contract-unknown'"><m:t>is no contract of this customer</m:t></xsl:when>
      <xsl:when test="@code = 'feed.device-unknown'"><m:t>is no device of this customer</m:t></xsl:when>
      <xsl:when test="@code = 'feed.customer-elsewhere'"><m:t>is a customer of another portal</m:t></xsl:when>
      <xsl:otherwise><m:t>belongs to another customer</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
