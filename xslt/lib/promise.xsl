<?xml version="1.0" encoding="UTF-8"?>
<!-- By when the first answer is promised, who promises it, and how that was counted, day by day (TKT-9). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:import href="holiday.xsl"/>

  <xsl:template match="promise">
    <div class="promise">
      <p class="promise-due"><xsl:apply-templates select="." mode="brief"/></p>
      <p class="meta"><xsl:apply-templates select="." mode="basis"/></p>
      <xsl:choose>
        <xsl:when test="@kept"><p><span class="state state-good"><xsl:text>✓ </xsl:text><m:t note="The promised first answer came in time">Kept</m:t></span><xsl:text> </xsl:text><xsl:apply-templates select="." mode="answered"/></p></xsl:when>
        <xsl:when test="@answered"><p><span class="state state-warn"><xsl:text>! </xsl:text><m:t note="The promised first answer came late">Late</m:t></span><xsl:text> </xsl:text><xsl:apply-templates select="." mode="answered"/></p></xsl:when>
        <xsl:when test="@over"><p><span class="state state-warn"><xsl:text>! </xsl:text><m:t note="The promised first answer has not come in time">Overdue</m:t></span><xsl:text> </xsl:text><m:t>The team lead has been told.</m:t></p></xsl:when>
        <xsl:otherwise><xsl:apply-templates select="promise-left"/></xsl:otherwise>
      </xsl:choose>
      <xsl:if test="promise-day">
        <details class="promise-count">
          <summary><m:t>How this is counted</m:t></summary>
          <xsl:apply-templates select="." mode="table"/>
        </details>
      </xsl:if>
    </div>
  </xsl:template>

  <xsl:template match="promise" mode="brief">
    <m:t>First answer by <time datetime="{@due}"><m:arg name="at" select="l:instant(@due, /page/@zone, 'full')"/></time></m:t>
  </xsl:template>

  <xsl:template match="promise" mode="answered">
    <m:t>Answered <time datetime="{@answered}"><m:arg name="at" select="l:instant(@answered, /page/@zone)"/></time>.</m:t>
  </xsl:template>

  <xsl:template match="promise" mode="basis">
    <xsl:choose>
      <xsl:when test="@basis = 'contract'"><m:n count="@hours">
        <m:one>Your contract promises it within one working hour.</m:one>
        <m:other>Your contract promises it within <m:arg name="hours" select="l:number(@hours)"/> working hours.</m:other>
      </m:n></xsl:when>
      <xsl:when test="@basis = 'subject'"><m:n count="@hours">
        <m:one>For this subject we promise it within one working hour.</m:one>
        <m:other>For this subject we promise it within <m:arg name="hours" select="l:number(@hours)"/> working hours.</m:other>
      </m:n></xsl:when>
      <xsl:otherwise><m:n count="@hours">
        <m:one>The department promises it within one working hour.</m:one>
        <m:other>The department promises it within <m:arg name="hours" select="l:number(@hours)"/> working hours.</m:other>
      </m:n></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="promise-left">
    <xsl:variable name="length"><xsl:apply-templates select="." mode="length"/></xsl:variable>
    <xsl:if test="@hours or @minutes"><p class="meta"><m:t note="Time is like 3 h 30 min">Working time until then: <m:arg name="time" select="$length"/></m:t></p></xsl:if>
  </xsl:template>

  <!-- Hours and minutes of a day, of a sum, or of what is left. -->
  <xsl:template match="*" mode="length">
    <xsl:choose>
      <xsl:when test="@hours and @minutes"><m:t note="A length of time, hours and minutes"><m:arg name="hours" select="l:number(@hours)"/> h <m:arg name="minutes" select="l:number(@minutes)"/> min</m:t></xsl:when>
      <xsl:when test="@hours"><m:t note="A length of time, hours"><m:arg name="hours" select="l:number(@hours)"/> h</m:t></xsl:when>
      <xsl:when test="@minutes"><m:t note="A length of time, minutes"><m:arg name="minutes" select="l:number(@minutes)"/> min</m:t></xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="promise" mode="table">
    <div class="table-scroll" tabindex="0" role="group">
      <xsl:attribute name="aria-label"><m:t>Working time counted, day by day</m:t></xsl:attribute>
      <table class="table">
        <caption class="meta">
          <xsl:choose>
            <xsl:when test="@centre"><m:t>Working time of <bdi><m:arg name="centre" select="@centre"/></bdi>, in local time there (<m:arg name="zone" select="l:zone(@zone, @due)"/>)</m:t></xsl:when>
            <xsl:otherwise><m:t>Working time counted (<m:arg name="zone" select="l:zone(@zone, @due)"/>)</m:t></xsl:otherwise>
          </xsl:choose>
        </caption>
        <thead>
          <tr>
            <th scope="col"><m:t>Day</m:t></th>
            <th scope="col"><m:t note="Column: from when to when working time was counted">Counted</m:t></th>
            <th scope="col" class="number"><m:t note="Column: length of the working time counted">Time</m:t></th>
          </tr>
        </thead>
        <tbody><xsl:apply-templates select="promise-day"/></tbody>
      </table>
    </div>
    <p class="meta"><m:t>The promise was worked out with version <m:arg name="version" select="l:number(@version)"/> of the centre’s calendar and stays as it is, whatever changes there later.</m:t></p>
  </xsl:template>

  <xsl:template match="promise-day">
    <tr>
      <th scope="row">
        <xsl:choose>
          <xsl:when test="@until"><m:t note="First and last of several days"><m:arg name="first" select="l:day(@on, 'medium')"/> to <m:arg name="last" select="l:day(@until, 'medium')"/></m:t></xsl:when>
          <xsl:otherwise><time datetime="{@on}"><xsl:value-of select="l:day(@on, 'full')"/></time></xsl:otherwise>
        </xsl:choose>
      </th>
      <td>
        <xsl:apply-templates select="promise-span"/>
        <xsl:choose>
          <xsl:when test="@free"><span class="quiet"><m:t note="Days of the week on which nobody works">No working days</m:t></span></xsl:when>
          <xsl:when test="@holiday">
            <xsl:if test="promise-span"><xsl:text> </xsl:text></xsl:if>
            <span class="quiet"><xsl:call-template name="holiday"><xsl:with-param name="code" select="@holiday"/></xsl:call-template></span>
          </xsl:when>
          <xsl:when test="not(promise-span)"><span class="quiet"><m:t note="Days summed up in one row of a table">all working hours of these days</m:t></span></xsl:when>
        </xsl:choose>
      </td>
      <td class="number"><xsl:apply-templates select="." mode="length"/></td>
    </tr>
  </xsl:template>

  <xsl:template match="promise-span">
    <span class="interval">
      <time datetime="{@from}"><xsl:value-of select="l:time(@from, ../../@zone)"/></time>
      <xsl:text>–</xsl:text>
      <time datetime="{@to}"><xsl:value-of select="l:time(@to, ../../@zone)"/></time>
    </span>
  </xsl:template>

</xsl:stylesheet>
