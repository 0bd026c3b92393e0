<?xml version="1.0" encoding="UTF-8"?>
<!-- The customer beside a case: devices, contracts, other requests, readings, payments, credit; what they cannot see is marked (DSK-2). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/contract.xsl"/>

  <xsl:template match="queue-case" mode="customer">
    <section class="panel" aria-labelledby="customer">
      <h2 id="customer"><bdi><xsl:value-of select="@customer"/></bdi></h2>
      <p class="meta"><m:t>Customer number <bdi dir="ltr"><m:arg name="number" select="@customer-number"/></bdi></m:t></p>
      <dl class="pairs">
        <div><dt><m:t note="Who sent a request">Sent by</m:t></dt><dd><bdi><xsl:value-of select="@author"/></bdi></dd></div>
        <xsl:if test="@mail"><div><dt><m:t>Mails go to</m:t></dt><dd><bdi dir="ltr"><xsl:value-of select="@mail"/></bdi></dd></div></xsl:if>
        <xsl:if test="not(@mail)"><div><dt><m:t>Mails go to</m:t></dt><dd><m:t>by telephone only</m:t></dd></div></xsl:if>
        <div><dt><m:t note="In which language somebody writes">Language</m:t></dt><dd><xsl:value-of select="l:language(@lang)"/></dd></div>
      </dl>
      <xsl:if test="@customer-id"><p><a class="more" href="{/page/@base}/desk/customers/{@customer-id}"><m:t note="Link to a customer's file">Customer’s file, and acting on their behalf</m:t></a></p></xsl:if>
    </section>
    <xsl:if test="case-device">
      <section class="panel" aria-labelledby="case-devices">
        <h3 id="case-devices">
          <xsl:choose>
            <xsl:when test="/page/feature[@name = 'hosting']"><m:t note="Heading: domains and hosting services">Services</m:t></xsl:when>
            <xsl:otherwise><m:t note="Heading">Devices</m:t></xsl:otherwise>
          </xsl:choose>
        </h3>
        <ul class="beside"><xsl:apply-templates select="case-device"/></ul>
      </section>
    </xsl:if>
    <xsl:if test="case-reading">
      <section class="panel" aria-labelledby="case-readings">
        <h3 id="case-readings"><m:t note="Heading: meter readings of the device">Last readings</m:t></h3>
        <ul class="beside"><xsl:apply-templates select="case-reading"/></ul>
      </section>
    </xsl:if>
    <xsl:if test="case-contract">
      <section class="panel" aria-labelledby="case-contracts">
        <h3 id="case-contracts"><m:t note="Heading">Contracts</m:t></h3>
        <ul class="beside"><xsl:apply-templates select="case-contract"/></ul>
      </section>
    </xsl:if>
    <xsl:if test="case-request">
      <section class="panel" aria-labelledby="case-requests">
        <h3 id="case-requests"><m:t note="Heading: other requests of the same customer">Other requests</m:t></h3>
        <ul class="beside"><xsl:apply-templates select="case-request"/></ul>
      </section>
    </xsl:if>
    <xsl:if test="case-payment | case-credit">
      <section class="panel panel-staff" aria-labelledby="case-payments">
        <h3 id="case-payments"><m:t note="Heading">Payments and credit</m:t></h3>
        <p class="meta"><m:t note="Mark of what only staff see">No customer sees this.</m:t></p>
        <xsl:apply-templates select="case-credit"/>
        <ul class="beside"><xsl:apply-templates select="case-payment"/></ul>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="case-device">
    <li>
      <bdi dir="ltr"><xsl:value-of select="@serial"/></bdi>
      <xsl:if test="@kind = 'device'"><xsl:text> </xsl:text><bdi class="meta"><xsl:value-of select="@model"/></bdi></xsl:if>
      <xsl:if test="@this"><xsl:text> </xsl:text><span class="tag"><m:t note="Mark of the device a request is about">this one</m:t></span></xsl:if>
      <xsl:if test="@silent"><xsl:text> </xsl:text><span class="state state-warn"><m:t note="A device that no longer reports by itself">silent</m:t></span></xsl:if>
      <xsl:apply-templates select="@hidden"/>
      <xsl:if test="@read"><p class="meta"><m:t>Last read on <m:arg name="day" select="l:day(@read)"/></m:t></p></xsl:if>
    </li>
  </xsl:template>

  <xsl:template match="case-reading">
    <li>
      <xsl:call-template name="page-kind"><xsl:with-param name="code" select="@register"/></xsl:call-template><xsl:text> </xsl:text>
      <xsl:value-of select="l:number(@count)"/>
      <xsl:if test="@state = 'estimated'"><xsl:text> </xsl:text><span class="tag"><m:t note="A meter reading that was not read but estimated">estimated</m:t></span></xsl:if>
      <p class="meta"><xsl:value-of select="l:day(@on)"/></p>
    </li>
  </xsl:template>

  <xsl:template match="case-contract">
    <li>
      <bdi dir="ltr"><xsl:value-of select="@number"/></bdi><xsl:text> </xsl:text>
      <span class="meta"><xsl:call-template name="contract-type"><xsl:with-param name="code" select="@type"/></xsl:call-template></span>
      <xsl:apply-templates select="@hidden"/>
      <p class="meta">
        <m:n count="@hours">
          <m:one>First answer within one working hour</m:one>
          <m:other>First answer within <m:arg name="hours" select="l:number(@hours)"/> working hours</m:other>
        </m:n>
        <xsl:if test="@ends"><xsl:text> · </xsl:text><m:t note="Last day of a contract">until <m:arg name="day" select="l:day(@ends)"/></m:t></xsl:if>
      </p>
    </li>
  </xsl:template>

  <xsl:template match="case-request">
    <li>
      <a href="{/page/@base}/desk/requests/{@id}"><span lang="{@subject-lang}"><xsl:value-of select="@subject"/></span></a><xsl:text> </xsl:text>
      <xsl:call-template name="ticket-number"><xsl:with-param name="number" select="@number"/></xsl:call-template><xsl:text> </xsl:text>
      <xsl:call-template name="ticket-state"><xsl:with-param name="code" select="@state"/></xsl:call-template>
      <xsl:if test="@linked"><xsl:text> </xsl:text><span class="tag"><m:t note="Mark of a request that belongs together with this one">linked</m:t></span></xsl:if>
      <xsl:apply-templates select="@hidden"/>
      <p class="meta"><time datetime="{@changed}"><xsl:value-of select="l:relative(@changed, /page/@now)"/></time></p>
    </li>
  </xsl:template>

  <xsl:template match="@hidden"><xsl:text> </xsl:text><span class="tag tag-hidden"><m:t note="Mark of what the customer who wrote cannot see">not visible to <bdi><m:arg name="name" select="/page/queue-case/@author"/></bdi></m:t></span></xsl:template>

  <xsl:template match="case-credit">
    <p>
      <xsl:choose>
        <xsl:when test="@state = 'good'"><span class="state state-good"><m:t note="Credit of a customer, as billing says">Credit good</m:t></span></xsl:when>
        <xsl:when test="@state = 'watched'"><span class="state state-warn"><m:t note="Credit of a customer, as billing says">Credit watched</m:t></span></xsl:when>
        <xsl:otherwise><span class="state state-bad"><m:t note="Credit of a customer, as billing says">Credit blocked</m:t></span></xsl:otherwise>
      </xsl:choose>
    </p>
    <dl class="pairs">
      <div><dt><m:t note="What a customer owes">Open</m:t></dt><dd><xsl:value-of select="l:money(@open, @currency)"/></dd></div>
      <div><dt><m:t note="What a customer owes and should have paid">Overdue</m:t></dt><dd><xsl:value-of select="l:money(@overdue, @currency)"/></dd></div>
      <div><dt><m:t note="Most that a customer may owe">Limit</m:t></dt><dd><xsl:value-of select="l:money(@limit, @currency)"/></dd></div>
    </dl>
    <p class="meta"><m:t note="When the billing system said so">As of <m:arg name="at" select="l:instant(@said, /page/@zone)"/></m:t></p>
  </xsl:template>

  <xsl:template match="case-payment">
    <li>
      <xsl:value-of select="l:money(@amount, @currency)"/><xsl:text> </xsl:text>
      <span class="meta"><xsl:apply-templates select="@means"/></span>
      <xsl:if test="@late"><xsl:text> </xsl:text><span class="tag"><m:t note="Mark of a payment after its day">late</m:t></span></xsl:if>
      <p class="meta">
        <xsl:value-of select="l:day(@paid)"/>
        <xsl:if test="@invoice"><xsl:text> · </xsl:text><bdi dir="ltr"><xsl:value-of select="@invoice"/></bdi></xsl:if>
      </p>
    </li>
  </xsl:template>
  <xsl:template match="@means"><m:t note="Means of payment">bank transfer</m:t></xsl:template>
  <xsl:template match="@means[. = 'debit']"><m:t note="Means of payment">direct debit</m:t></xsl:template>
  <xsl:template match="@means[. = 'card']"><m:t note="Means of payment">card</m:t></xsl:template>
  <xsl:template match="@means[. = 'credit-note']"><m:t note="Means of payment">credit note</m:t></xsl:template>

</xsl:stylesheet>
