<?xml version="1.0" encoding="UTF-8"?>
<!-- The questions asked most, and the call to action: an account, or the support centre where accounts are not open. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:template match="landing" mode="asked">
    <li><a href="{/page/@base}/questions#what-it-is"><m:t>What is the support portal?</m:t></a></li>
    <li><a href="{/page/@base}/questions#when-handled"><m:t>When will my ticket be handled?</m:t></a></li>
    <li><a href="{/page/@base}/questions#roles"><m:t>Which roles are there?</m:t></a></li>
    <li><a href="{/page/@base}/questions#reading-refused"><m:t>My meter reading is not accepted. What should I check?</m:t></a></li>
  </xsl:template>

  <xsl:template match="landing" mode="invite">
    <section class="invite" aria-labelledby="invite">
      <div>
        <h2 id="invite"><m:t>Your support centre takes it from here</m:t></h2>
      </div>
      <p class="actions"><a class="button" href="{/page/@base}/centre"><m:t>Reach the support centre</m:t></a></p>
    </section>
  </xsl:template>

  <xsl:template match="landing[/page/feature/@name='accounts']" mode="invite">
    <section class="invite" aria-labelledby="invite">
      <div>
        <h2 id="invite"><m:t>Create an account in five minutes</m:t></h2>
        <p><m:t>You need a mail address, your customer number and one serial number. All devices of your company then appear by themselves.</m:t></p>
      </div>
      <p class="actions">
        <a class="button" href="{/page/@base}/register"><m:t>Create an account</m:t></a>
        <a class="button button-quiet" href="{/page/@base}/sign-in"><m:t>Sign in</m:t></a>
      </p>
    </section>
  </xsl:template>
</xsl:stylesheet>
