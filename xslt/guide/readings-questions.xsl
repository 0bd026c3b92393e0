<?xml version="1.0" encoding="UTF-8"?>
<!-- The eight questions customers asked when readings moved from the card to the web. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:template match="facts" mode="questions">
    <section class="section" aria-labelledby="card-questions">
      <h2 id="card-questions"><m:t>Questions about the change from card to web</m:t></h2>
      <div class="prose">
        <h3><m:t>I typed everything as it stands in the letter. Why is the serial number not correct?</m:t></h3>
        <xsl:apply-templates select="." mode="serial-refused"/>
        <h3><m:t>Why is the customer number not correct?</m:t></h3>
        <xsl:apply-templates select="." mode="customer-refused"/>
        <xsl:apply-templates select="." mode="automatic-question"/>
        <xsl:apply-templates select="." mode="people-questions"/>
        <xsl:apply-templates select="." mode="mail-questions"/>
        <h3><m:t>The form says that the last reading is higher than mine. How do I report mine anyway?</m:t></h3>
        <p><m:t>The last value is an estimate, because no reading had reached us in time. Send yours as an objection, in the same form: the part about <a href="#below-estimate">readings below an estimate</a> describes it.</m:t></p>
        <p><m:t>If the last value is a real reading, check whether you read the right meter of the right device; the form names the device the number would fit.</m:t></p>
      </div>
    </section>
  </xsl:template>

  <xsl:template match="facts" mode="automatic-question">
    <h3><m:t>Our devices report their meters themselves. Do we have to register?</m:t></h3>
    <p><m:t>Not for the readings. Registering is still worth it: you can order toner, ask for a technician and follow your tickets and invoices.</m:t></p>
    <p>
      <m:n count="@silent-days">
        <m:one>If such a device says nothing for one day, the portal tells you, and you can type the reading as for any other device.</m:one>
        <m:other>If such a device says nothing for <m:arg name="n" select="l:number(@silent-days)"/> days, the portal tells you, and you can type the reading as for any other device.</m:other>
      </m:n>
    </p>
  </xsl:template>

  <xsl:template match="facts" mode="people-questions">
    <h3><m:t>We have a great many devices. Must each of them be registered?</m:t></h3>
    <p><m:t>No. You register once with the serial number of any device, and your account shows all devices under the same customer number. You choose a device by clicking its serial number.</m:t></p>
    <p><m:t>Readings of many devices can be sent in one go: on one page for all that are due, or as a CSV or XLSX file. The portal checks the file line by line and stores nothing before you agree.</m:t></p>
    <h3><m:t>What happens if I am away when a reading is due?</m:t></h3>
    <p><m:t>Name a substitute for those days: the reminders then go to both of you. You can also let a colleague register with the same customer number; all that is needed is a different mail address.</m:t></p>
  </xsl:template>

  <xsl:template match="facts" mode="mail-questions">
    <h3><m:t>The reminder lists serial numbers I do not know. What do I do with them?</m:t></h3>
    <p><m:t>They are devices of your colleagues under the same customer number. Your own devices come first in the mail and the others are listed below them. If none of yours is there, you have nothing to do.</m:t></p>
    <h3><m:t>There was a spreadsheet in the reminder. Should I fill it in and send it back?</m:t></h3>
    <p><m:t>No. The list is there for your information, for instance on a walk through the building. Readings count only when they are sent through the portal; a file sent in reply to the mail reaches nobody.</m:t></p>
  </xsl:template>
</xsl:stylesheet>
