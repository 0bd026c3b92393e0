<?xml version="1.0" encoding="UTF-8"?>
<!-- Guide to meter readings: from the card to the web, the steps, the rules, the states of a reading. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>
  <xsl:import href="numbers.xsl"/>
  <xsl:import href="readings-rules.xsl"/>
  <xsl:import href="readings-questions.xsl"/>

  <xsl:template match="page" mode="title">
    <m:t>Send meter readings</m:t>
  </xsl:template>

  <xsl:template match="page" mode="lead">
    <m:t>The reading card no longer travels by post: you type the number on the web at any hour and see at once that it has arrived.</m:t>
  </xsl:template>

  <xsl:template match="guide-page">
    <xsl:apply-templates select="facts" mode="figures"/>
    <xsl:apply-templates select="facts" mode="card-to-web"/>
    <xsl:apply-templates select="facts" mode="steps"/>
    <xsl:apply-templates select="facts" mode="rules"/>
    <xsl:apply-templates select="facts" mode="reminders"/>
    <xsl:apply-templates select="facts" mode="estimates"/>
    <xsl:apply-templates select="facts" mode="states"/>
    <xsl:apply-templates select="facts" mode="questions"/>
    <xsl:apply-templates select="." mode="still-stuck"/>
  </xsl:template>

  <xsl:template match="facts" mode="figures">
    <dl class="facts">
      <div>
        <dt><m:t>Readings per device and day</m:t></dt>
        <dd><xsl:value-of select="l:number(@readings-per-day)"/></dd>
      </div>
      <div>
        <dt><m:t>First reminder before the due day</m:t></dt>
        <dd>
          <m:n count="@reminder-first-days">
            <m:one>1 day</m:one>
            <m:other><m:arg name="n" select="l:number(@reminder-first-days)"/> days</m:other>
          </m:n>
        </dd>
      </div>
      <div>
        <dt><m:t>Link in the reminder is valid</m:t></dt>
        <dd>
          <m:n count="@link-days">
            <m:one>1 day</m:one>
            <m:other><m:arg name="n" select="l:number(@link-days)"/> days</m:other>
          </m:n>
        </dd>
      </div>
    </dl>
  </xsl:template>

  <xsl:template match="facts" mode="card-to-web">
    <section class="section" aria-labelledby="card-to-web">
      <h2 id="card-to-web"><m:t>What changes from card to web</m:t></h2>
      <div class="table-scroll" role="group" aria-labelledby="card-to-web" tabindex="0">
        <table class="table">
          <thead>
            <tr>
              <td></td>
              <th scope="col"><m:t>With the card</m:t></th>
              <th scope="col"><m:t>On the web</m:t></th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row"><m:t>Knowing that a reading is due</m:t></th>
              <td><m:t>The card came by post.</m:t></td>
              <td><m:t>A mail reminds you, according to your billing period.</m:t></td>
            </tr>
            <tr>
              <th scope="row"><m:t>Sending it</m:t></th>
              <td><m:t>Fill in, stamp, take to the post.</m:t></td>
              <td><m:t>Type the number and send it, by day or night.</m:t></td>
            </tr>
            <tr>
              <th scope="row"><m:t>Knowing that it arrived</m:t></th>
              <td><m:t>On the next invoice.</m:t></td>
              <td><m:t>At once, with a receipt that carries a number and the time.</m:t></td>
            </tr>
            <tr>
              <th scope="row"><m:t>Watching the volume</m:t></th>
              <td><m:t>A list of your own.</m:t></td>
              <td><m:t>Every earlier reading, as a chart and as a table.</m:t></td>
            </tr>
            <tr>
              <th scope="row"><m:t>Checking where a device stands</m:t></th>
              <td><m:t>A telephone call.</m:t></td>
              <td><m:t>The location stands beside the meter and can be corrected.</m:t></td>
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  </xsl:template>

  <xsl:template match="facts" mode="steps">
    <section class="section" aria-labelledby="steps">
      <h2 id="steps"><m:t>Step by step</m:t></h2>
      <ol class="steps">
        <li>
          <h3><m:t>Read the meter on the device</m:t></h3>
          <p><m:t>Press the key or touch the field for the meter on the display. Some devices show one number, others one each for black-and-white, colour, large formats and scans.</m:t></p>
        </li>
        <li>
          <h3><m:t>Open the form</m:t></h3>
          <p><m:t>From the link in the reminder, without signing in; or after signing in, by clicking the serial number of the device; or on the page that lists all devices whose reading is due.</m:t></p>
        </li>
        <li>
          <h3><m:t>Type the numbers</m:t></h3>
          <p><m:t>Each meter has one field, with the last accepted reading beside it. Full pages only, no decimals.</m:t></p>
        </li>
        <li>
          <h3><m:t>Answer a question, if there is one</m:t></h3>
          <p><m:t>If the number is much higher than usual, the form asks you once whether it is right. If a digit is missing or two meters were exchanged, it says so.</m:t></p>
        </li>
        <li>
          <h3><m:t>Keep the receipt</m:t></h3>
          <p><m:t>It carries a number, the time and the support centre. Anyone you give the number to can check that the receipt is genuine, without seeing your data.</m:t></p>
        </li>
      </ol>
      <figure class="figure">
        <xsl:call-template name="illustration"><xsl:with-param name="name" select="'meter-display'"/></xsl:call-template>
        <figcaption><m:t>The total, as the display of a device shows it.</m:t></figcaption>
      </figure>
    </section>
  </xsl:template>
</xsl:stylesheet>
