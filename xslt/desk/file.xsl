<?xml version="1.0" encoding="UTF-8"?>
<!-- A customer's file as staff see it: closed until opened on purpose, then people, devices and the log. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="../lib/form.xsl"/>
  <xsl:import href="../lib/entries.xsl"/>

  <xsl:template match="page" mode="title"><bdi><xsl:value-of select="file/@name"/></bdi></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>Customer number <bdi dir="ltr"><m:arg name="number" select="file/@number"/></bdi></m:t></xsl:template>
  <xsl:template match="page" mode="crumbs"><li><a href="{@base}/desk"><m:t note="Page of staff">Customers</m:t></a></li></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="file"/></xsl:template>

  <xsl:template match="file">
    <div class="panel">
      <p><m:t>This file is closed. It opens for twelve hours, and the customer's log shows that you opened it.</m:t></p>
      <xsl:apply-templates select="form"/>
    </div>
  </xsl:template>

  <xsl:template match="form" mode="submit"><m:t note="Button: open a customer's file">Open the file</m:t></xsl:template>

  <xsl:template match="form[@name = 'act']" mode="submit"><m:t note="Button: staff do things in this person's name">Act on their behalf</m:t></xsl:template>

  <xsl:template match="file[@open]">
    <xsl:apply-templates select="done"/>
    <xsl:if test="@inactive"><p class="callout callout-bad"><m:t>This customer is closed: nobody can act for it any more.</m:t></p></xsl:if>
    <section class="section" aria-labelledby="people">
      <h2 id="people"><m:t>People</m:t></h2>
      <xsl:choose>
        <xsl:when test="person"><ul class="list"><xsl:apply-templates select="person"/></ul></xsl:when>
        <xsl:otherwise><p class="hint"><m:t>Nobody acts for this customer yet. The first person who registers becomes administrator.</m:t></p></xsl:otherwise>
      </xsl:choose>
      <xsl:if test="@may-enrol">
        <p><a class="button button-quiet" href="{/page/@base}/desk/customers/{@id}/people/new"><m:t>Register a person</m:t></a></p>
      </xsl:if>
    </section>
    <section class="section" aria-labelledby="devices">
      <h2 id="devices">
        <xsl:choose>
          <xsl:when test="/page/feature[@name = 'hosting']"><m:t note="Heading: domains and hosting services">Services</m:t></xsl:when>
          <xsl:otherwise><m:t note="Heading">Devices</m:t></xsl:otherwise>
        </xsl:choose>
      </h2>
      <ul class="list"><xsl:apply-templates select="device"/></ul>
    </section>
    <section class="section" aria-labelledby="log">
      <h2 id="log"><m:t>Latest entries of the log</m:t></h2>
      <xsl:apply-templates select="log" mode="entries"/>
    </section>
  </xsl:template>

  <xsl:template match="done[@code = 'enrolled']">
    <div class="callout" role="status">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'check'"/></xsl:call-template>
      <p><m:t>The person is registered. With a mail address they get an invitation; without one they are reached by telephone.</m:t></p>
    </div>
  </xsl:template>

  <xsl:template match="person">
    <li>
      <div class="main">
        <p class="name"><bdi><xsl:value-of select="@name"/></bdi></p>
        <p class="meta">
          <xsl:choose>
            <xsl:when test="@mail"><bdi dir="ltr"><xsl:value-of select="@mail"/></bdi></xsl:when>
            <xsl:otherwise><m:t>by telephone only</m:t></xsl:otherwise>
          </xsl:choose>
          <xsl:if test="@phone"><xsl:text> · </xsl:text><bdi dir="ltr"><xsl:value-of select="@phone"/></bdi></xsl:if>
          <xsl:if test="@enrolled-by"><xsl:text> · </xsl:text><m:t>registered on their behalf by <bdi><m:arg name="name" select="@enrolled-by"/></bdi></m:t></xsl:if>
        </p>
      </div>
      <xsl:apply-templates select="form"/>
      <span class="tag"><xsl:call-template name="role-name"><xsl:with-param name="code" select="@role"/></xsl:call-template></span>
      <xsl:apply-templates select="@state"/>
    </li>
  </xsl:template>

  <xsl:template match="@state"/>
  <xsl:template match="@state[. = 'waiting']"><span class="state state-warn"><m:t note="State of a person">waits for approval</m:t></span></xsl:template>
  <xsl:template match="@state[. = 'invited']"><span class="state state-info"><m:t note="State of a person">invited</m:t></span></xsl:template>

  <xsl:template match="device">
    <li>
      <div class="main">
        <p class="name"><bdi dir="ltr"><xsl:value-of select="@serial"/></bdi></p>
        <p class="meta">
          <xsl:if test="@kind = 'device'"><bdi><xsl:value-of select="@model"/></bdi></xsl:if>
          <xsl:if test="@site"><xsl:text> · </xsl:text><bdi><xsl:value-of select="@site"/></bdi></xsl:if>
          <xsl:if test="@place"><xsl:text> · </xsl:text><bdi><xsl:value-of select="@place"/></bdi></xsl:if>
        </p>
      </div>
    </li>
  </xsl:template>

</xsl:stylesheet>
