<?xml version="1.0" encoding="UTF-8"?>
<!-- One device or service: what it is and where, who can see it, and who had to do with it (ACC-12). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>
  <xsl:import href="../lib/role.xsl"/>
  <xsl:import href="../lib/event.xsl"/>

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
    <xsl:apply-templates select="device"/>
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

  <xsl:template match="device">
    <xsl:if test="@place or @site or @group">
      <dl class="pairs"><xsl:apply-templates select="@place | @site | @group" mode="pair"/></dl>
    </xsl:if>
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

  <xsl:template match="reader">
    <li>
      <div class="main">
        <bdi class="name"><xsl:value-of select="@name"/></bdi>
        <p class="meta">
          <xsl:call-template name="role-name"><xsl:with-param name="code" select="@role"/></xsl:call-template>
          <xsl:if test="@covers">
            <xsl:text> · </xsl:text><m:t note="Somebody who sees a device while a colleague is away">stands in for <bdi><m:arg name="name" select="@covers"/></bdi></m:t>
          </xsl:if>
        </p>
      </div>
    </li>
  </xsl:template>

  <xsl:template match="entry">
    <li>
      <div class="main">
        <p><xsl:call-template name="event"><xsl:with-param name="code" select="@event"/></xsl:call-template></p>
        <p class="meta">
          <xsl:if test="@by"><bdi><xsl:value-of select="@by"/></bdi></xsl:if>
          <xsl:if test="@staff"><xsl:text>, </xsl:text><xsl:call-template name="role-name"><xsl:with-param name="code" select="@staff"/></xsl:call-template></xsl:if>
          <xsl:if test="@concerns and not(@concerns = @by)">
            <xsl:text> · </xsl:text><m:t note="The person an entry of the log is about">for <bdi><m:arg name="name" select="@concerns"/></bdi></m:t>
          </xsl:if>
        </p>
      </div>
      <time class="meta" datetime="{@at}"><xsl:value-of select="l:instant(@at, /page/@zone)"/></time>
    </li>
  </xsl:template>

</xsl:stylesheet>
