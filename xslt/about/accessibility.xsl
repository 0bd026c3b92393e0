<?xml version="1.0" encoding="UTF-8"?>
<!-- The accessibility statement: what the portal meets, how that is tested, and whom to tell about a barrier. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>

  <xsl:template match="page" mode="title">
    <m:t>Accessibility statement</m:t>
  </xsl:template>

  <xsl:template match="page" mode="lead">
    <m:t>This portal is made so that everyone can use it, with or without a mouse, a screen, sound, or much patience.</m:t>
  </xsl:template>

  <xsl:template match="about">
    <h2><m:t>What it meets</m:t></h2>
    <p><m:t>Our measure is level AA of the Web Content Accessibility Guidelines (WCAG) 2.2, which includes what the European standard EN 301 549 asks of web pages.</m:t></p>
    <ul>
      <li><m:t>Everything can be reached and used with the keyboard, and the focus is always visible.</m:t></li>
      <li><m:t>Headings, lists, tables and forms are marked as such, and each page names its language and the direction of its script.</m:t></li>
      <li><m:t>No information is given by colour alone: a state is a word and a shape as well.</m:t></li>
      <li><m:t>Text can be enlarged to four times its size, and the pages fit a screen 320 pixels wide.</m:t></li>
      <li><m:t>Dark mode, the contrast colours of your system and reduced motion follow the settings of your device.</m:t></li>
      <li><m:t>Help stands in the same place on every page: the card with your support centre.</m:t></li>
      <li><m:t>All pages work without JavaScript.</m:t></li>
    </ul>
    <h2><m:t>How it is tested</m:t></h2>
    <p><m:t>Every page is checked by an automatic test in each language, in light and in dark, before a version is released; a finding stops the release. Keyboard paths are walked through in a real browser as part of the same test.</m:t></p>
    <p><m:t>Automatic tests find only part of the barriers. This statement is our own assessment and not a certificate.</m:t></p>
    <h2><m:t>What does not work as well yet</m:t></h2>
    <ul>
      <li><m:t>The PDF files of the guides are meant for printing. The pages on the web hold the same text and are the accessible form.</m:t></li>
      <li><m:t>Files that customers or agents attach to a ticket are as accessible as their authors made them.</m:t></li>
    </ul>
    <h2><m:t>Tell us about a barrier</m:t></h2>
    <p><m:t>If you meet one, say what you wanted to do, on which page, and with which browser or aid. You get an answer, and the help you came for, by telephone or mail.</m:t></p>
    <xsl:apply-templates select="/page/centre" mode="ask-line"/>
    <xsl:apply-templates select="identity" mode="barrier"/>
  </xsl:template>

  <xsl:template match="identity" mode="barrier">
    <p><m:t>If the answer does not satisfy you, you can turn to the body that supervises the accessibility of products and services in your country: <m:arg name="country" select="l:country(@country)"/>.</m:t></p>
  </xsl:template>
</xsl:stylesheet>
