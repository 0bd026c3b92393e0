<?xml version="1.0" encoding="UTF-8"?>
<!-- Guide to consumables: ordering by serial number, what a contract includes, states of an order, empties. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>

  <xsl:template match="page" mode="title">
    <m:t>Order consumables</m:t>
  </xsl:template>

  <xsl:template match="page" mode="lead">
    <m:t>You name the device, the portal knows which articles fit it: nobody needs an article number, and you can order at any hour.</m:t>
  </xsl:template>

  <xsl:template match="guide-page">
    <xsl:apply-templates select="facts" mode="steps"/>
    <xsl:apply-templates select="facts" mode="included"/>
    <xsl:apply-templates select="facts" mode="asked-back"/>
    <xsl:apply-templates select="facts" mode="states"/>
    <xsl:apply-templates select="facts" mode="stock"/>
    <xsl:apply-templates select="." mode="still-stuck"/>
  </xsl:template>

  <xsl:template match="facts" mode="steps">
    <section class="section" aria-labelledby="steps">
      <h2 id="steps"><m:t>Step by step</m:t></h2>
      <div class="split">
        <ol class="steps">
          <li>
            <h3><m:t>Choose the device</m:t></h3>
            <xsl:choose>
              <xsl:when test="@serial-example">
                <p><m:t>By its serial number, such as <code class="serial" dir="ltr"><m:arg name="example" select="@serial-example"/></code>, or from the list of your devices. The <a href="{/page/@base}/guides/registration">registration</a> this needs is done once.</m:t></p>
              </xsl:when>
              <xsl:otherwise>
                <p><m:t>By its serial number, or from the list of your devices. The <a href="{/page/@base}/guides/registration">registration</a> this needs is done once.</m:t></p>
              </xsl:otherwise>
            </xsl:choose>
          </li>
          <li>
            <h3><m:t>Choose what is running out</m:t></h3>
            <p><m:t>Articles have the names you use, such as black toner or waste container, and a drawing. Only those that fit the device are shown.</m:t></p>
          </li>
          <li>
            <h3><m:t>Say where it should go</m:t></h3>
            <p><m:t>One of your company’s addresses, a contact, and a word for the driver if the door is hard to find.</m:t></p>
          </li>
          <li>
            <h3><m:t>Send the order</m:t></h3>
            <p><m:t>You receive a number at once and a mail at every step. If your administrator approves orders first, the order waits for that and says so.</m:t></p>
          </li>
        </ol>
        <figure class="figure">
          <xsl:call-template name="illustration"><xsl:with-param name="name" select="'toner-cartridge'"/></xsl:call-template>
          <figcaption><m:t>Every article is shown as a drawing, with its name.</m:t></figcaption>
        </figure>
      </div>
    </section>
  </xsl:template>

  <xsl:template match="facts" mode="included">
    <section class="section" aria-labelledby="included">
      <h2 id="included"><m:t>What it costs</m:t></h2>
      <div class="table-scroll" role="group" aria-labelledby="included" tabindex="0">
        <table class="table">
          <thead>
            <tr>
              <th scope="col"><m:t>Article</m:t></th>
              <th scope="col"><m:t>Price shown in the form</m:t></th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row"><m:t>Included in your contract, mostly toner</m:t></th>
              <td><m:t>Free of charge, up to the quantity that fits your printing volume.</m:t></td>
            </tr>
            <tr>
              <th scope="row"><m:t>Not included in your contract</m:t></th>
              <td><m:t>The price in the currency of your country, before you order.</m:t></td>
            </tr>
            <tr>
              <th scope="row"><m:t>Without a list price</m:t></th>
              <td><m:t>A button that asks the support centre for a quote.</m:t></td>
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  </xsl:template>

  <xsl:template match="facts" mode="asked-back">
    <section class="section" aria-labelledby="asked-back">
      <h2 id="asked-back"><m:t>When the portal asks back</m:t></h2>
      <div class="prose">
        <ul>
          <li><m:t>The same article is already on its way: you see the order and its delivery, and decide whether you need one more.</m:t></li>
          <li><m:t>The last cartridge should not be empty yet: you say why you need another, for example because one was damaged.</m:t></li>
          <li><m:t>The article fits several devices nearby: you say for which one it is, so that the stock stays right.</m:t></li>
        </ul>
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
              <th scope="row"><span class="state state-info"><m:t ctx="order" note="State of an order">Received</m:t></span></th>
              <td><m:t>The order is with us, or waits for your administrator’s approval. You can cancel it.</m:t></td>
            </tr>
            <tr>
              <th scope="row"><span class="state state-info"><m:t ctx="order" note="State of an order">Approved</m:t></span></th>
              <td><m:t>The order is being packed. You can still cancel it.</m:t></td>
            </tr>
            <tr>
              <th scope="row"><span class="state state-warn"><m:t ctx="order" note="State of an order">Shipped</m:t></span></th>
              <td><m:t>The parcel is on its way; a link leads to the courier’s tracking page.</m:t></td>
            </tr>
            <tr>
              <th scope="row"><span class="state state-good"><m:t ctx="order" note="State of an order">Delivered</m:t></span></th>
              <td><m:t>The courier handed the parcel over; the name of who took it stands beside it.</m:t></td>
            </tr>
            <tr>
              <th scope="row"><span class="state state-quiet"><m:t ctx="order" note="State of an order">Cancelled</m:t></span></th>
              <td><m:t>Nothing will be sent, and nothing is invoiced.</m:t></td>
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  </xsl:template>

  <xsl:template match="facts" mode="stock">
    <section class="section" aria-labelledby="stock">
      <h2 id="stock"><m:t>Stock and empties</m:t></h2>
      <div class="prose">
        <p><m:t>You can keep count of the articles on your shelf. When one runs low, the stock manager receives a mail with the order already prepared.</m:t></p>
        <p><m:t>Empty cartridges go back free of charge: order a return box in the same form, and name a day for the courier.</m:t></p>
      </div>
    </section>
  </xsl:template>
</xsl:stylesheet>
