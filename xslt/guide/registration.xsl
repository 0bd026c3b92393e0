<?xml version="1.0" encoding="UTF-8"?>
<!-- Guide to registration for customers with devices: what to have at hand, the steps, and what the two refusals mean. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>
  <xsl:import href="numbers.xsl"/>

  <xsl:template match="page" mode="title">
    <m:t>Register for the support portal</m:t>
  </xsl:template>

  <xsl:template match="page" mode="lead">
    <m:t>Registering takes about five minutes, is done once, and needs a letter or an invoice from <m:arg name="brand" select="@name"/> at hand.</m:t>
  </xsl:template>

  <xsl:template match="guide-page">
    <xsl:apply-templates select="facts" mode="needed"/>
    <xsl:apply-templates select="facts" mode="steps"/>
    <xsl:apply-templates select="facts" mode="refusals"/>
    <xsl:apply-templates select="facts" mode="afterwards"/>
    <xsl:apply-templates select="." mode="still-stuck"/>
  </xsl:template>

  <xsl:template match="facts" mode="needed">
    <section class="section" aria-labelledby="needed">
      <h2 id="needed"><m:t>What you need</m:t></h2>
      <div class="split">
        <dl class="pairs">
          <div><dt><m:t>Mail address</m:t></dt><dd><m:t>Your own, not one shared by a team: it is what you sign in with.</m:t></dd></div>
          <div><dt><m:t>Customer number</m:t></dt><dd><xsl:apply-templates select="." mode="customer-number"/></dd></div>
          <div><dt><m:t>Serial number</m:t></dt><dd><xsl:apply-templates select="." mode="serial-number"/></dd></div>
          <div><dt><m:t>Password</m:t></dt><dd><m:t>You choose it. A long one made of several words is better than a short one full of signs.</m:t></dd></div>
        </dl>
        <figure class="figure">
          <xsl:call-template name="illustration"><xsl:with-param name="name" select="'register-letter'"/></xsl:call-template>
          <figcaption><m:t>Letters and invoices carry the customer number at the top and the serial number beside each device.</m:t></figcaption>
        </figure>
      </div>
    </section>
  </xsl:template>

  <xsl:template match="facts" mode="customer-number">
    <xsl:choose>
      <xsl:when test="@customer-example">
        <m:t>On every invoice, for example <code class="serial" dir="ltr"><m:arg name="example" select="@customer-example"/></code>.</m:t>
      </xsl:when>
      <xsl:otherwise><m:t>On every invoice.</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="facts" mode="serial-number">
    <xsl:choose>
      <xsl:when test="@serial-example">
        <m:t>Of one of your devices, for example <code class="serial" dir="ltr"><m:arg name="example" select="@serial-example"/></code>. It stands on the label of the device, too.</m:t>
      </xsl:when>
      <xsl:otherwise><m:t>Of one of your devices. It stands on the label of the device, too.</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="facts" mode="steps">
    <section class="section" aria-labelledby="steps">
      <h2 id="steps"><m:t>Step by step</m:t></h2>
      <ol class="steps">
        <li>
          <h3><m:t>Fill in the form</m:t></h3>
          <p><m:t>Four fields: mail address, customer number, one serial number, and the password. One serial number is enough, however many devices you have.</m:t></p>
        </li>
        <li>
          <h3><m:t>Open the link in the mail</m:t></h3>
          <p>
            <m:n count="@activation-hours">
              <m:one>The portal sends a link to your address. It works once and for one hour; a new one can be sent at any time.</m:one>
              <m:other>The portal sends a link to your address. It works once and for <m:arg name="n" select="l:number(@activation-hours)"/> hours; a new one can be sent at any time.</m:other>
            </m:n>
          </p>
        </li>
        <li>
          <h3><m:t>Wait for approval, unless you are the first</m:t></h3>
          <p><m:t>If colleagues already use the portal, one of your administrators approves you and gives you a role. The first person whose data is verified becomes administrator.</m:t></p>
        </li>
        <li>
          <h3><m:t note="Heading of the last step of registering.">Sign in</m:t></h3>
          <p><m:t>With your mail address and password. You see the devices that belong to the customer number and to your role.</m:t></p>
        </li>
      </ol>
    </section>
  </xsl:template>

  <xsl:template match="facts" mode="refusals">
    <section class="section" aria-labelledby="refusals">
      <h2 id="refusals"><m:t>When the form objects</m:t></h2>
      <div class="prose">
        <h3 id="serial-refused"><m:t>The serial number is not correct</m:t></h3>
        <xsl:apply-templates select="." mode="serial-refused"/>
        <h3 id="customer-refused"><m:t>The customer number is not correct</m:t></h3>
        <xsl:apply-templates select="." mode="customer-refused"/>
      </div>
    </section>
  </xsl:template>

  <xsl:template match="facts" mode="afterwards">
    <section class="section" aria-labelledby="afterwards">
      <h2 id="afterwards"><m:t>Good to know</m:t></h2>
      <div class="prose">
        <ul>
          <li><m:t>All devices under the same customer number appear by themselves; none of them is registered singly.</m:t></li>
          <li><m:t>Any number of colleagues can register with the same customer number and serial number, each with a mail address of their own.</m:t></li>
          <li>
            <m:n count="@roles">
              <m:one>There is one role; the <a href="{/page/@base}/questions#roles">questions and answers</a> describe it.</m:one>
              <m:other>There are <m:arg name="n" select="l:number(@roles)"/> roles; the <a href="{/page/@base}/questions#roles">questions and answers</a> describe them.</m:other>
            </m:n>
          </li>
          <li><m:t>If all your devices report their meters themselves, you do not have to register for readings. With an account you can also order consumables, ask for a technician and see your invoices.</m:t></li>
          <li><m:t>One account can belong to several customer numbers, and you switch between them without signing in again.</m:t></li>
        </ul>
      </div>
    </section>
  </xsl:template>
</xsl:stylesheet>
