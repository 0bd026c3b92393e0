<?xml version="1.0" encoding="UTF-8"?>
<!-- One device or service: what it is and where, what is due, its readings, and what belongs to it (DEV-1, DEV-2, ACC-12). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>
  <xsl:import href="../lib/role.xsl"/>
  <xsl:import href="../lib/event.xsl"/>
  <xsl:import href="../lib/chart.xsl"/>
  <xsl:import href="parts.xsl"/>

  <xsl:template match="page" mode="title">
    <xsl:value-of select="device-page/device/@serial"/>
  </xsl:template>
  <xsl:template match="page" mode="heading">
    <bdi dir="ltr"><xsl:value-of select="device-page/device/@serial"/></bdi>
  </xsl:template>
  <!-- Serial and model head the page; below them, where it stands. -->
  <xsl:template match="page" mode="lead"><xsl:apply-templates select="device-page/device" mode="model"/></xsl:template>
  <xsl:template match="page" mode="crumbs">
    <li><a href="{@base}/devices">
      <xsl:choose>
        <xsl:when test="feature[@name = 'hosting']"><m:t>Services</m:t></xsl:when>
        <xsl:otherwise><m:t>Devices</m:t></xsl:otherwise>
      </xsl:choose>
    </a></li>
  </xsl:template>

  <xsl:template match="page" mode="main"><xsl:apply-templates select="device-page"/></xsl:template>

  <xsl:template match="device-page">
    <xsl:apply-templates select="done"/>
    <xsl:apply-templates select="device"/>
    <xsl:if test="chart">
      <section class="section" aria-labelledby="pages">
        <h2 id="pages"><m:t note="Heading of a chart: pages a device printed each month">Pages a month</m:t></h2>
        <xsl:apply-templates select="chart"/>
      </section>
    </xsl:if>
    <xsl:if test="register"><xsl:call-template name="registers"/></xsl:if>
    <xsl:if test="action"><p class="actions"><xsl:apply-templates select="action"/></p></xsl:if>
    <xsl:apply-templates select="device-contract"/>
    <xsl:if test="device-order">
      <section class="section" aria-labelledby="orders">
        <h2 id="orders"><m:t note="Heading: consumables that were ordered">Orders</m:t></h2>
        <ul class="list"><xsl:apply-templates select="device-order"/></ul>
      </section>
    </xsl:if>
    <xsl:if test="/page/viewer/right[@name = 'tickets'] and /page/feature[@name = 'tickets']">
      <section class="section" aria-labelledby="requests">
        <h2 id="requests"><m:t note="Title of a page: requests to the support centre">Requests</m:t></h2>
        <p class="actions">
          <a class="button button-quiet" href="{/page/@base}/requests?device={device/@id}"><m:t note="Link: requests to the support centre about one device">Requests about this one</m:t></a>
          <a class="button button-quiet" href="{/page/@base}/requests/new?device={device/@id}"><m:t>New request</m:t></a>
        </p>
      </section>
    </xsl:if>
    <xsl:if test="device-move or device-visit">
      <section class="section" aria-labelledby="moves">
        <h2 id="moves"><m:t note="Heading: moves of a device and visits of technicians">Moves and visits</m:t></h2>
        <ul class="list"><xsl:apply-templates select="device-move | device-visit"/></ul>
      </section>
    </xsl:if>
    <xsl:if test="location">
      <section class="section" aria-labelledby="locations">
        <h2 id="locations"><m:t>Where it stood</m:t></h2>
        <ul class="list"><xsl:apply-templates select="location"/></ul>
      </section>
    </xsl:if>
    <section class="section" aria-labelledby="readers">
      <h2 id="readers"><m:t>Who can see this</m:t></h2>
      <ul class="list"><xsl:apply-templates select="reader"/></ul>
      <p class="hint"><m:t>Our support staff can open your company’s file as well. Each time they do is written below.</m:t></p>
    </section>
    <section class="section" aria-labelledby="history">
      <h2 id="history"><m:t>Who had to do with it</m:t></h2>
      <xsl:choose>
        <xsl:when test="entry"><ul class="list"><xsl:apply-templates select="entry"/></ul></xsl:when>
        <xsl:otherwise><p><m:t>Nothing has been changed here, and no member of our staff has opened your company’s file.</m:t></p></xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <!-- Three figures, then where it stands. -->
  <xsl:template match="device">
    <xsl:if test="@state or @moving">
      <p>
        <xsl:apply-templates select="@state" mode="device"/>
        <xsl:if test="@moving"><xsl:text> </xsl:text><span class="state state-info"><m:t note="State of a device: it is being moved or removed">On the move</m:t></span></xsl:if>
      </p>
    </xsl:if>
    <xsl:if test="@read or @due or ../device-contract"><xsl:apply-templates select="." mode="figures"/></xsl:if>
    <xsl:if test="@state = 'silent'">
      <div class="callout callout-warn">
        <xsl:call-template name="icon"><xsl:with-param name="name" select="'warning'"/></xsl:call-template>
        <p>
          <xsl:choose>
            <xsl:when test="../@heard"><m:t>This device sends its readings by itself, and last did on <m:arg name="at" select="l:instant(../@heard, /page/@zone)"/>. Is it switched on and connected? You can report a reading by hand meanwhile.</m:t></xsl:when>
            <xsl:otherwise><m:t>This device should send its readings by itself and has not yet. Is it switched on and connected? You can report a reading by hand meanwhile.</m:t></xsl:otherwise>
          </xsl:choose>
        </p>
      </div>
    </xsl:if>
    <xsl:if test="@place or @site or @group">
      <dl class="pairs"><xsl:apply-templates select="@place | @site | @group" mode="pair"/></dl>
    </xsl:if>
  </xsl:template>

  <xsl:template match="device" mode="figures">
    <dl class="figures">
      <div>
        <dt><m:t>Last reading</m:t></dt>
        <dd>
          <xsl:choose>
            <xsl:when test="@count"><m:n count="@count"><m:one>One page</m:one><m:other><m:arg name="n" select="l:number(@count)"/> pages</m:other></m:n></xsl:when>
            <xsl:when test="@read"><xsl:value-of select="l:day(@read, 'medium')"/></xsl:when>
            <xsl:otherwise><m:t note="There is no reading so far">None yet</m:t></xsl:otherwise>
          </xsl:choose>
        </dd>
        <xsl:if test="@count"><dd class="meta"><xsl:value-of select="l:day(@read)"/></dd></xsl:if>
      </div>
      <div>
        <dt><m:t>Next reading</m:t></dt>
        <xsl:choose>
          <xsl:when test="@due">
            <dd><xsl:apply-templates select="." mode="when"/></dd>
            <dd class="meta"><xsl:value-of select="l:day(@due, 'full')"/></dd>
          </xsl:when>
          <xsl:otherwise><dd><m:t note="No reading is due">None due</m:t></dd></xsl:otherwise>
        </xsl:choose>
      </div>
      <div>
        <dt><m:t note="The last day of a contract">Contract until</m:t></dt>
        <dd>
          <xsl:choose>
            <xsl:when test="../device-contract/@ends"><xsl:value-of select="l:day(../device-contract/@ends, 'medium')"/></xsl:when>
            <xsl:when test="../device-contract"><m:t note="A contract without an end">Notice is given</m:t></xsl:when>
            <xsl:otherwise><m:t note="A device is in no contract">No contract</m:t></xsl:otherwise>
          </xsl:choose>
        </dd>
      </div>
    </dl>
  </xsl:template>

  <xsl:template match="@place" mode="pair"><div><dt><m:t note="Where a device stands at its site">Place</m:t></dt><dd><bdi><xsl:value-of select="."/></bdi></dd></div></xsl:template>
  <xsl:template match="@group" mode="pair"><div><dt><m:t note="A group of devices or services">Group</m:t></dt><dd><bdi><xsl:value-of select="."/></bdi></dd></div></xsl:template>
  <xsl:template match="@site" mode="pair">
    <div>
      <dt><m:t>Site</m:t></dt>
      <dd>
        <bdi><xsl:value-of select="."/></bdi>
        <span class="meta">
          <xsl:value-of select="../@street"/><xsl:text>, </xsl:text>
          <xsl:value-of select="../@postcode"/><xsl:text> </xsl:text><xsl:value-of select="../@town"/><xsl:text>, </xsl:text>
          <xsl:value-of select="l:country(../@country)"/>
        </span>
      </dd>
    </div>
  </xsl:template>

</xsl:stylesheet>
