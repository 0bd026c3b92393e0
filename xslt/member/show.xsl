<?xml version="1.0" encoding="UTF-8"?>
<!-- One person of a customer: role, what is assigned, absences, and what the log holds. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>
  <xsl:import href="show-done.xsl"/>
  <xsl:import href="../lib/cover.xsl"/>
  <xsl:import href="../lib/event.xsl"/>

  <xsl:template match="page" mode="title">
    <xsl:choose>
      <xsl:when test="member-page/member/@name"><xsl:value-of select="member-page/member/@name"/></xsl:when>
      <xsl:when test="member-page/member/@mail"><xsl:value-of select="member-page/member/@mail"/></xsl:when>
      <xsl:otherwise><m:t>Somebody whose account was erased</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="page" mode="crumbs"><li><a href="{@base}/people"><m:t note="Title of a page: colleagues with an account">People</m:t></a></li></xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="member-page"/></xsl:template>

  <xsl:template match="member-page">
    <xsl:apply-templates select="done"/>
    <xsl:if test="problem"><xsl:apply-templates select="." mode="summary"/></xsl:if>
    <xsl:apply-templates select="member"/>
    <xsl:apply-templates select="member" mode="decide"/>
    <xsl:apply-templates select="form[@name = 'role']"/>
    <xsl:if test="form[@name = 'assign']">
      <section class="section" aria-labelledby="assigned">
        <h2 id="assigned"><m:t>What this person looks after</m:t></h2>
        <xsl:apply-templates select="." mode="assigned"/>
        <xsl:apply-templates select="form[@name = 'assign']" mode="aside"/>
      </section>
    </xsl:if>
    <xsl:if test="member/@state = 'active'">
      <section class="section" aria-labelledby="covers">
        <h2 id="covers"><m:t note="Heading: who stands in for whom">Absences</m:t></h2>
        <xsl:if test="cover"><ul class="list"><xsl:apply-templates select="cover"/></ul></xsl:if>
        <xsl:call-template name="cover-form"/>
      </section>
    </xsl:if>
    <section class="section" aria-labelledby="history">
      <h2 id="history"><m:t>What the log says</m:t></h2>
      <xsl:choose>
        <xsl:when test="entry"><ul class="list"><xsl:apply-templates select="entry"/></ul></xsl:when>
        <xsl:otherwise><p><m:t>Nothing yet.</m:t></p></xsl:otherwise>
      </xsl:choose>
    </section>
    <xsl:apply-templates select="member" mode="end"/>
  </xsl:template>

  <xsl:template match="member">
    <xsl:apply-templates select="form[@name = 'approve'][problem or field/problem] | form[@name = 'refuse'][problem]" mode="summary"/>
    <dl class="pairs">
      <div><dt><m:t note="State of a person">State</m:t></dt><dd><xsl:apply-templates select="." mode="state"/></dd></div>
      <div><dt><m:t>Role</m:t></dt><dd><xsl:call-template name="role-name"><xsl:with-param name="code" select="@role"/></xsl:call-template></dd></div>
      <div>
        <dt><m:t note="Label of a mail address">Mail</m:t></dt>
        <dd>
          <xsl:choose>
            <xsl:when test="@mail"><a href="mailto:{@mail}"><bdi dir="ltr"><xsl:value-of select="@mail"/></bdi></a></xsl:when>
            <xsl:otherwise><m:t>None: reached by telephone only</m:t></xsl:otherwise>
          </xsl:choose>
        </dd>
      </div>
      <div><dt><m:t note="Since when a state holds">Since</m:t></dt><dd><time datetime="{@since}"><xsl:value-of select="l:day(substring(@since, 1, 10))"/></time></dd></div>
      <xsl:if test="@state = 'active'">
        <div>
          <dt><m:t>Last signed in</m:t></dt>
          <dd>
            <xsl:choose>
              <xsl:when test="@signed-in"><time datetime="{@signed-in}"><xsl:value-of select="l:day(substring(@signed-in, 1, 10))"/></time></xsl:when>
              <xsl:otherwise><m:t note="Somebody has not signed in so far">Not yet</m:t></xsl:otherwise>
            </xsl:choose>
          </dd>
        </div>
      </xsl:if>
    </dl>
    <xsl:apply-templates select="../form[@name = 'again']" mode="button"/>
  </xsl:template>

  <!-- Approval chooses the role. -->
  <xsl:template match="member" mode="decide"/>
  <xsl:template match="member[@state = 'waiting']" mode="decide">
    <section class="section panel" aria-labelledby="decide">
      <h2 id="decide"><m:t>Does this person belong to your company?</m:t></h2>
      <p><m:t>They registered with your customer number and a serial number of your company. Approve only whom you know.</m:t></p>
      <form class="form" method="post" action="{form[@name = 'approve']/@action}" novalidate="novalidate">
        <xsl:apply-templates select="form[@name = 'approve']/@token | form[@name = 'approve']/@key" mode="hidden"/>
        <xsl:apply-templates select="form[@name = 'approve']/field"/>
        <p class="actions"><button class="button" type="submit"><xsl:apply-templates select="form[@name = 'approve']" mode="submit"/></button></p>
      </form>
      <div class="actions"><xsl:apply-templates select="form[@name = 'refuse']" mode="button"/></div>
      <xsl:for-each select=".."><xsl:call-template name="roles-explained"/></xsl:for-each>
    </section>
  </xsl:template>

  <xsl:template match="member" mode="end">
    <section class="section" aria-labelledby="end">
      <h2 id="end"><m:t note="Heading above the way to end a membership">Ending</m:t></h2>
      <p class="actions"><a class="button button-quiet" href="{/page/@base}/people/{@id}/end"><m:t>End the membership</m:t></a></p>
    </section>
  </xsl:template>
  <xsl:template match="member[@state = 'invited']" mode="end">
    <p class="actions"><a class="button button-quiet" href="{/page/@base}/people/{@id}/end"><m:t>Withdraw the invitation</m:t></a></p>
  </xsl:template>
  <xsl:template match="member[@state = 'ended' or @state = 'waiting']" mode="end"/>

  <xsl:template match="form[@name = 'role']">
    <section class="section" aria-labelledby="role">
      <h2 id="role"><m:t>Change the role</m:t></h2>
      <xsl:apply-templates select="." mode="aside"/>
      <xsl:for-each select=".."><xsl:call-template name="roles-explained"/></xsl:for-each>
    </section>
  </xsl:template>
  <xsl:template match="field[@name = 'role'][../@name = 'role']" mode="hint"><m:t>The change holds at once. You will be asked for your password if you gave it more than ten minutes ago.</m:t></xsl:template>

  <xsl:template match="form[@name = 'role']" mode="submit"><m:t>Change the role</m:t></xsl:template>
  <xsl:template match="form[@name = 'again']" mode="submit"><m:t>Send the invitation again</m:t></xsl:template>
  <xsl:template match="form[@name = 'assign']" mode="submit"><m:t note="Button: gives somebody devices to look after">Assign</m:t></xsl:template>
  <xsl:template match="form" mode="cover"><xsl:apply-templates select="." mode="aside"/></xsl:template>
  <xsl:template match="form[@name = 'unassign']" mode="submit">
    <m:t note="Button: takes back what somebody looks after">Take back</m:t><span class="hidden"><xsl:text>: </xsl:text><xsl:value-of select="../@name"/></span>
  </xsl:template>

  <xsl:template match="member-page" mode="assigned">
    <xsl:if test="scope"><ul class="list"><xsl:apply-templates select="scope"/></ul></xsl:if>
    <xsl:if test="not(scope)"><p><m:t>Nothing is assigned to this person yet.</m:t></p></xsl:if>
  </xsl:template>
  <xsl:template match="member-page[member/@role = 'administrator']" mode="assigned">
    <p><m:t>Administrators see everything. What is assigned counts when the role changes.</m:t></p>
    <xsl:if test="scope"><ul class="list"><xsl:apply-templates select="scope"/></ul></xsl:if>
  </xsl:template>
  <xsl:template match="member-page[member/@role = 'reader']" mode="assigned">
    <p><m:t>Readers see no devices. What is assigned counts when the role changes.</m:t></p>
    <xsl:if test="scope"><ul class="list"><xsl:apply-templates select="scope"/></ul></xsl:if>
  </xsl:template>

  <xsl:template match="scope">
    <li>
      <div class="main">
        <xsl:choose>
          <xsl:when test="@kind = 'device'">
            <a class="name" href="{/page/@base}/devices/{@code}"><bdi dir="ltr"><xsl:value-of select="@name"/></bdi></a>
            <xsl:if test="/page/feature[@name = 'devices']"><xsl:text> </xsl:text><bdi dir="ltr"><xsl:value-of select="@model"/></bdi></xsl:if>
          </xsl:when>
          <xsl:when test="@kind = 'site'"><span class="name"><m:t note="In a list of what somebody looks after">Site <bdi><m:arg name="name" select="@name"/></bdi></m:t></span></xsl:when>
          <xsl:otherwise><span class="name"><m:t note="In a list of what somebody looks after">Group <bdi><m:arg name="name" select="@name"/></bdi></m:t></span></xsl:otherwise>
        </xsl:choose>
        <xsl:if test="not(@kind = 'device')">
          <p class="meta">
            <xsl:choose>
              <xsl:when test="/page/feature[@name = 'hosting']"><m:n count="@devices"><m:one>One service</m:one><m:other><m:arg name="n" select="l:number(@devices)"/> services</m:other></m:n></xsl:when>
              <xsl:otherwise><m:n count="@devices"><m:one>One device</m:one><m:other><m:arg name="n" select="l:number(@devices)"/> devices</m:other></m:n></xsl:otherwise>
            </xsl:choose>
          </p>
        </xsl:if>
      </div>
      <xsl:apply-templates select="form" mode="button"/>
    </li>
  </xsl:template>

  <xsl:template match="entry">
    <li>
      <div class="main">
        <p>
          <xsl:call-template name="event"><xsl:with-param name="code" select="@event"/></xsl:call-template>
          <xsl:if test="starts-with(@detail, 'role=')">
            <xsl:text>: </xsl:text><xsl:call-template name="role-name"><xsl:with-param name="code" select="substring-after(@detail, 'role=')"/></xsl:call-template>
          </xsl:if>
        </p>
        <p class="meta">
          <xsl:if test="@by"><bdi><xsl:value-of select="@by"/></bdi></xsl:if>
          <xsl:if test="@staff"><xsl:text>, </xsl:text><xsl:call-template name="role-name"><xsl:with-param name="code" select="@staff"/></xsl:call-template></xsl:if>
          <xsl:if test="@concerns"><xsl:text> · </xsl:text><m:t note="The person an entry of the log is about">for <bdi><m:arg name="name" select="@concerns"/></bdi></m:t></xsl:if>
        </p>
      </div>
      <time class="meta" datetime="{@at}"><xsl:value-of select="l:instant(@at, /page/@zone)"/></time>
    </li>
  </xsl:template>

</xsl:stylesheet>
