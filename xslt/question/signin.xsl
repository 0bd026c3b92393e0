<?xml version="1.0" encoding="UTF-8"?>
<!-- The questions about the account that end with the support centre: activation, sign-in, missing devices, refused readings. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:template match="facts" mode="no-activation">
    <details class="answer" id="no-activation">
      <summary><m:t>The activation mail has not arrived. What can I do?</m:t></summary>
      <div class="prose">
        <p><m:t>Look in the folder for unwanted mail first. If the mail is not there, ask for a new one on the registration page: the earlier link then stops working.</m:t></p>
        <p>
          <m:n count="@activation-hours">
            <m:one>The link works once, and for one hour after it was sent.</m:one>
            <m:other>The link works once, and for <m:arg name="n" select="l:number(@activation-hours)"/> hours after it was sent.</m:other>
          </m:n>
        </p>
        <p><m:t>If the address was mistyped, register again with the right one; an account that was never activated disappears by itself.</m:t></p>
        <xsl:apply-templates select="/page/centre" mode="ask-line"/>
      </div>
    </details>
  </xsl:template>

  <xsl:template match="facts" mode="cannot-sign-in">
    <details class="answer" id="cannot-sign-in">
      <summary><m:t>I can no longer sign in. What can I do?</m:t></summary>
      <div class="prose">
        <p><m:t>If you have forgotten the password, the sign-in page sends you a link with which you choose a new one. If you have lost the telephone with your second factor, use one of the recovery codes you kept when you set it up.</m:t></p>
        <p><m:t>If your mail address no longer exists, an administrator of your company can give your devices to a new account.</m:t></p>
        <xsl:apply-templates select="/page/centre" mode="ask-line"/>
      </div>
    </details>
  </xsl:template>

  <xsl:template match="facts" mode="device-missing">
    <details class="answer" id="device-missing">
      <summary><m:t>A device is missing from my list, or a detail is wrong. Who puts it right?</m:t></summary>
      <div class="prose">
        <p><m:t>Managers see the devices assigned to them, so ask an administrator of your company first. The location of a device is something you can correct yourself, on the page of the device.</m:t></p>
        <p><m:t>If the administrator does not see the device either, it probably runs under another customer number. The support centre puts that right, and also names and contract details.</m:t></p>
        <xsl:apply-templates select="/page/centre" mode="ask-line"/>
      </div>
    </details>
  </xsl:template>

  <xsl:template match="facts" mode="reading-refused">
    <details class="answer" id="reading-refused">
      <summary><m:t>My meter reading is not accepted. What should I check?</m:t></summary>
      <div class="prose">
        <ul>
          <li><m:t>A reading cannot be lower than the last accepted one of the same meter. The same number is fine: it means that nothing was printed.</m:t></li>
          <li>
            <m:n count="@readings-per-day">
              <m:one>Each device takes one reading a day, and the day is the one at the place where the device stands.</m:one>
              <m:other>Each device takes <m:arg name="n" select="l:number(@readings-per-day)"/> readings a day, and the day is the one at the place where the device stands.</m:other>
            </m:n>
          </li>
          <li><m:t>A mistake can be corrected on the same day, as long as it has not been invoiced.</m:t></li>
          <li><m:t>If the last value is an estimate, you can contest it in the form itself; the <a href="{/page/@base}/guides/readings#below-estimate">guide to meter readings</a> shows how.</m:t></li>
        </ul>
        <p><m:t>The form says what probably happened, such as a digit too many or two meters exchanged. Every reading appears in the history as soon as you send it, with its state, who sent it and when.</m:t></p>
        <xsl:apply-templates select="/page/centre" mode="ask-line"/>
      </div>
    </details>
  </xsl:template>
</xsl:stylesheet>
