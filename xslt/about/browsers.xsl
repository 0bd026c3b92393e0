<?xml version="1.0" encoding="UTF-8"?>
<!-- Which browsers are supported, and what works without scripts. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>

  <xsl:template match="page" mode="title">
    <m:t>Supported browsers</m:t>
  </xsl:template>

  <xsl:template match="page" mode="lead">
    <m:t>Use the browser you like. The portal is tested with the common ones and prefers none of them.</m:t>
  </xsl:template>

  <xsl:template match="about">
    <h2 id="tested"><m:t>Browsers we support</m:t></h2>
    <div class="table-scroll" role="group" aria-labelledby="tested" tabindex="0">
      <table class="table">
        <thead>
          <tr>
            <th scope="col"><m:t>Browser</m:t></th>
            <th scope="col"><m:t>Versions</m:t></th>
            <th scope="col"><m:t note="Column: kinds of device a browser runs on">On</m:t></th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row"><m:t note="Product name">Google Chrome</m:t></th>
            <td><m:t>Current and previous</m:t></td>
            <td><m:t>Computer, tablet, phone</m:t></td>
          </tr>
          <tr>
            <th scope="row"><m:t note="Product name">Microsoft Edge</m:t></th>
            <td><m:t>Current and previous</m:t></td>
            <td><m:t>Computer, tablet, phone</m:t></td>
          </tr>
          <tr>
            <th scope="row"><m:t note="Product name">Mozilla Firefox</m:t></th>
            <td><m:t>Current, previous, and the version with extended support</m:t></td>
            <td><m:t>Computer, tablet, phone</m:t></td>
          </tr>
          <tr>
            <th scope="row"><m:t note="Product name">Apple Safari</m:t></th>
            <td><m:t>Current and previous</m:t></td>
            <td><m:t>Computer, tablet, phone</m:t></td>
          </tr>
        </tbody>
      </table>
    </div>
    <h2><m:t>Other and older browsers</m:t></h2>
    <p><m:t>The pages are plain documents: an older browser, a text browser or a screen reader shows all of the text and can send every form. It may look simpler.</m:t></p>
    <h2><m:t>Without JavaScript</m:t></h2>
    <p><m:t>Everything works with JavaScript switched off. Where it is on, it adds small comforts, such as menus that close when you click beside them.</m:t></p>
    <h2><m:t>If a page does not work</m:t></h2>
    <p><m:t>Tell the support centre the page, the browser with its version, and the request number if an error page shows one.</m:t></p>
    <xsl:apply-templates select="/page/centre" mode="ask-line"/>
  </xsl:template>
</xsl:stylesheet>
