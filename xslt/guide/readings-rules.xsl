<?xml version="1.0" encoding="UTF-8"?>
<!-- The rules for a meter reading, the reminders, the estimates, and what each state of a reading means. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:template match="facts" mode="rules">
    <section class="section" aria-labelledby="rules">
      <h2 id="rules"><m:t>The rules for a reading</m:t></h2>
      <div class="prose">
        <ul>
          <li><m:t>It is not lower than the last accepted reading of the same meter. The same number is allowed.</m:t></li>
          <li>
            <m:n count="@readings-per-day">
              <m:one>A device takes one reading a day. The day begins and ends where the device stands, not where you sit.</m:one>
              <m:other>A device takes <m:arg name="n" select="l:number(@readings-per-day)"/> readings a day. The day begins and ends where the device stands, not where you sit.</m:other>
            </m:n>
          </li>
          <li><m:t>A mistake can be corrected on the same day until the reading has been invoiced. The first number stays visible in the history.</m:t></li>
          <li><m:t>After a repair that sets the meter back to zero, the support centre starts a new count. From then on readings are compared with that one only.</m:t></li>
        </ul>
      </div>
    </section>
  </xsl:template>

  <xsl:template match="facts" mode="reminders">
    <section class="section" aria-labelledby="reminders">
      <h2 id="reminders"><m:t>Reminders</m:t></h2>
      <div class="prose">
        <p><m:t note="first and second are numbers of days, such as 10 and 5">How often a reading is due depends on the billing period in your contract. The portal reminds you by mail <m:arg name="first" select="l:number(@reminder-first-days)"/> days before the due day, <m:arg name="second" select="l:number(@reminder-second-days)"/> days before it, and on the day itself.</m:t></p>
        <p><m:t>If nobody has answered by then, the substitute and the administrator of your company receive the reminder, too.</m:t></p>
        <p>
          <m:n count="@link-days">
            <m:one>The link in the mail works once, for one day, and for exactly the readings named in it. Nobody needs a password for it.</m:one>
            <m:other>The link in the mail works once, for <m:arg name="n" select="l:number(@link-days)"/> days, and for exactly the readings named in it. Nobody needs a password for it.</m:other>
          </m:n>
        </p>
      </div>
    </section>
  </xsl:template>

  <xsl:template match="facts" mode="estimates">
    <section class="section" aria-labelledby="estimates">
      <h2 id="estimates"><m:t>When no reading arrives</m:t></h2>
      <div class="prose">
        <p><m:t>If the due day passes without a reading, <m:arg name="brand" select="/page/@name"/> writes an estimate from your earlier volume, so that the invoice can be made. In the history and on the invoice it is marked as an estimate.</m:t></p>
        <h3 id="below-estimate"><m:t>Your meter shows less than the estimate</m:t></h3>
        <p><m:t>Then the estimate was too high, and the form lets you say so. It shows all values since the last real reading; you type what the meter shows, add a photograph if you like, and send it as an objection.</m:t></p>
        <p><m:t>The contract desk accepts it in one step: the estimates are replaced by your reading, and the difference is credited on the next invoice. You need not telephone.</m:t></p>
      </div>
    </section>
  </xsl:template>

  <xsl:template match="facts" mode="states">
    <section class="section" aria-labelledby="states">
      <h2 id="states"><m:t>What the states mean</m:t></h2>
      <div class="table-scroll" role="group" aria-labelledby="states" tabindex="0">
        <table class="table">
          <thead>
            <tr>
              <th scope="col"><m:t>State</m:t></th>
              <th scope="col"><m:t>Meaning</m:t></th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row"><span class="state state-info"><m:t ctx="reading" note="State of a meter reading">Submitted</m:t></span></th>
              <td><m:t>The reading has arrived and is being checked.</m:t></td>
            </tr>
            <tr>
              <th scope="row"><span class="state state-good"><m:t ctx="reading" note="State of a meter reading">Accepted</m:t></span></th>
              <td><m:t>The reading counts and will be used for the invoice.</m:t></td>
            </tr>
            <tr>
              <th scope="row"><span class="state state-bad"><m:t ctx="reading" note="State of a meter reading">Rejected</m:t></span></th>
              <td><m:t>The reading does not count; the reason stands beside it.</m:t></td>
            </tr>
            <tr>
              <th scope="row"><span class="state state-warn"><m:t ctx="reading" note="State of a meter reading">Estimated</m:t></span></th>
              <td><m:t>No reading arrived in time, and this value was worked out from earlier ones.</m:t></td>
            </tr>
            <tr>
              <th scope="row"><span class="state state-quiet"><m:t ctx="reading" note="State of a meter reading">Superseded</m:t></span></th>
              <td><m:t>A later value has taken its place, for example a correction on the same day.</m:t></td>
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  </xsl:template>
</xsl:stylesheet>
