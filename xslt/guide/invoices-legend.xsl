<?xml version="1.0" encoding="UTF-8"?>
<!-- The explanations of the sample invoice; number n here explains the place marked n there. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:template match="facts" mode="legend">
    <section class="section" aria-labelledby="legend">
      <h2 id="legend"><m:t>What the numbers mean</m:t></h2>
      <ol class="legend">
        <li id="mark-1">
          <h3><m:t>Customer number</m:t></h3>
          <p><m:t>The number of your company. You need it to register, and it stands on every invoice in the same place.</m:t></p>
          <xsl:if test="@customer-cutover">
            <p><m:t>On invoices from before <m:arg name="month" select="l:month(@customer-cutover)"/> there is an older number, which is no longer valid.</m:t></p>
          </xsl:if>
        </li>
        <li id="mark-2">
          <h3><m:t>Invoice number and date</m:t></h3>
          <p><m:t>Quote the number when you pay or ask. The payment term in your contract counts from the date.</m:t></p>
        </li>
        <li id="mark-3">
          <h3><m:t>Contract</m:t></h3>
          <p><m:t>The contract number and the type. In this type you pay a base fee and the pages above the volume included; service, spare parts and toner are part of it.</m:t></p>
        </li>
        <li id="mark-4">
          <h3><m:t>Billing period</m:t></h3>
          <p><m:t>The months this invoice covers. The base fee is for the whole period, the pages are those printed in it.</m:t></p>
        </li>
        <li id="mark-5">
          <h3><m:t>Device and place</m:t></h3>
          <p><m:t>The serial number, the device type behind it, and the place we know. If the place is out of date, correct it in the portal.</m:t></p>
        </li>
        <li id="mark-6">
          <h3><m:t>Meter readings</m:t></h3>
          <p><m:t>What each meter showed at the start and at the end. The source says whether you read it, the device reported it, or it was estimated because no reading arrived.</m:t></p>
        </li>
        <li id="mark-7">
          <h3><m:t>Base fee</m:t></h3>
          <p><m:t note="pages is a formatted number">The fixed part. In this sample it includes <m:arg name="pages" select="l:number(3000)"/> black-and-white pages each quarter.</m:t></p>
        </li>
        <li id="mark-8">
          <h3><m:t>Pages above the volume included</m:t></h3>
          <p><m:t note="all arguments are formatted numbers">Printed less included: <m:arg name="printed" select="l:number(3120)"/> − <m:arg name="included" select="l:number(3000)"/> = <m:arg name="billed" select="l:number(120)"/> pages at the price per page.</m:t></p>
        </li>
        <li id="mark-9">
          <h3><m:t>Colour pages</m:t></h3>
          <p><m:t>In this contract no colour pages are included, so each of them has its price.</m:t></p>
        </li>
        <li id="mark-10">
          <h3><m:t>Credit</m:t></h3>
          <p><m:t>The colour meter was estimated too high a quarter ago. When the real reading was accepted, the pages charged too many became a credit.</m:t></p>
        </li>
        <li id="mark-11">
          <h3><m:t>Total</m:t></h3>
          <p><m:t>Your invoice shows the value added tax of your country below this line, and the day by which the sum is due.</m:t></p>
        </li>
      </ol>
    </section>
  </xsl:template>
</xsl:stylesheet>
