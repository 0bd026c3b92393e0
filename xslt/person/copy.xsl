<?xml version="1.0" encoding="UTF-8"?>
<!-- A copy of one's own data as a page: who, for whom, which mails, when signed in, what the log tells. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>
  <xsl:import href="mails.xsl"/>
  <xsl:import href="../lib/role.xsl"/>
  <xsl:import href="../lib/event.xsl"/>
  <xsl:import href="../lib/agent.xsl"/>

  <xsl:template match="page" mode="title"><m:t>A copy of your data</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>As it was on <m:arg name="at" select="l:instant(copy/@made, @zone, 'long')"/>. It stays here until <m:arg name="until" select="l:instant(copy/@until, @zone, 'long')"/>.</m:t></xsl:template>
  <xsl:template match="page" mode="crumbs">
    <li><a href="{@base}/account"><m:t note="Menu entry: the first page after signing in">Overview</m:t></a></li>
    <li><a href="{@base}/account/data"><m:t>Your data</m:t></a></li>
  </xsl:template>
  <xsl:template match="page" mode="main"><xsl:apply-templates select="copy"/></xsl:template>

  <xsl:template match="copy">
    <p><a class="button button-quiet" href="{/page/@base}/account/data/{@id}/xml" download="personal-data.xml"><m:t>Take it along (XML)</m:t></a></p>
    <xsl:apply-templates select="person"/>
    <section class="section" aria-labelledby="memberships">
      <h2 id="memberships"><m:t>Companies you act for</m:t></h2>
      <xsl:choose>
        <xsl:when test="membership"><ul class="list"><xsl:apply-templates select="membership"/></ul></xsl:when>
        <xsl:otherwise><p><m:t>None.</m:t></p></xsl:otherwise>
      </xsl:choose>
    </section>
    <section class="section" aria-labelledby="sessions">
      <h2 id="sessions"><m:t>When you signed in</m:t></h2>
      <xsl:choose>
        <xsl:when test="session"><ul class="list"><xsl:apply-templates select="session"/></ul></xsl:when>
        <xsl:otherwise><p><m:t>Nothing is kept of that any more.</m:t></p></xsl:otherwise>
      </xsl:choose>
    </section>
    <section class="section" aria-labelledby="mails">
      <h2 id="mails"><m:t>Mails to you</m:t></h2>
      <xsl:choose>
        <xsl:when test="mail"><ul class="list"><xsl:apply-templates select="mail"/></ul></xsl:when>
        <xsl:otherwise><p><m:t>None.</m:t></p></xsl:otherwise>
      </xsl:choose>
    </section>
    <section class="section" aria-labelledby="log">
      <h2 id="log"><m:t>What the log says of you</m:t></h2>
      <xsl:choose>
        <xsl:when test="entry"><ul class="list log"><xsl:apply-templates select="entry"/></ul></xsl:when>
        <xsl:otherwise><p><m:t>Nothing.</m:t></p></xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <xsl:template match="person">
    <dl class="pairs">
      <div><dt><m:t>Full name</m:t></dt><dd><bdi><xsl:value-of select="@name"/></bdi></dd></div>
      <xsl:if test="@mail"><div><dt><m:t>Mail address</m:t></dt><dd><bdi dir="ltr"><xsl:value-of select="@mail"/></bdi></dd></div></xsl:if>
      <xsl:if test="@phone"><div><dt><m:t>Telephone</m:t></dt><dd><bdi dir="ltr"><xsl:value-of select="@phone"/></bdi></dd></div></xsl:if>
      <div><dt><m:t>Language</m:t></dt><dd><xsl:value-of select="l:language(@locale)"/></dd></div>
      <xsl:if test="@zone"><div><dt><m:t>Time zone</m:t></dt><dd><bdi dir="ltr"><xsl:value-of select="@zone"/></bdi></dd></div></xsl:if>
      <div><dt><m:t>Account since</m:t></dt><dd><time datetime="{@created}"><xsl:value-of select="l:instant(@created, /page/@zone, 'long')"/></time></dd></div>
    </dl>
  </xsl:template>

  <xsl:template match="membership">
    <li>
      <div class="main">
        <p class="name"><bdi><xsl:value-of select="@customer"/></bdi></p>
        <p class="meta"><bdi dir="ltr"><xsl:value-of select="@number"/></bdi><xsl:text> · </xsl:text>
          <xsl:call-template name="role-name"><xsl:with-param name="code" select="@role"/></xsl:call-template><xsl:text> · </xsl:text>
          <xsl:apply-templates select="." mode="state"/></p>
      </div>
      <time datetime="{@since}" class="meta"><xsl:value-of select="l:instant(@since, /page/@zone)"/></time>
    </li>
  </xsl:template>
  <xsl:template match="membership" mode="state"><m:t note="State of a membership">active</m:t></xsl:template>
  <xsl:template match="membership[@state = 'invited']" mode="state"><m:t note="State of a membership">invited</m:t></xsl:template>
  <xsl:template match="membership[@state = 'waiting']" mode="state"><m:t note="State of a membership">waiting for approval</m:t></xsl:template>
  <xsl:template match="membership[@state = 'ended']" mode="state"><m:t note="State of a membership">ended</m:t></xsl:template>

  <xsl:template match="session">
    <li>
      <div class="main">
        <p class="name"><xsl:call-template name="agent-name"><xsl:with-param name="code" select="@agent"/></xsl:call-template></p>
        <xsl:if test="@country"><p class="meta"><xsl:value-of select="l:country(@country)"/></p></xsl:if>
      </div>
      <time datetime="{@created}" class="meta"><xsl:value-of select="l:instant(@created, /page/@zone)"/></time>
    </li>
  </xsl:template>

  <xsl:template match="mail">
    <li>
      <div class="main">
        <p class="name"><xsl:apply-templates select="." mode="name"/></p>
        <xsl:if test="@recipient"><p class="meta"><bdi dir="ltr"><xsl:value-of select="@recipient"/></bdi></p></xsl:if>
      </div>
      <time datetime="{@created}" class="meta"><xsl:value-of select="l:instant(@created, /page/@zone)"/></time>
    </li>
  </xsl:template>

  <xsl:template match="entry">
    <li>
      <div class="main">
        <p class="name"><xsl:call-template name="event"><xsl:with-param name="code" select="@event"/></xsl:call-template></p>
        <p class="meta">
          <xsl:choose>
            <xsl:when test="@own = 'yes'"><m:t note="Who did what the log tells of">You did it</m:t></xsl:when>
            <xsl:otherwise><m:t note="Who did what the log tells of">It concerns you</m:t></xsl:otherwise>
          </xsl:choose>
        </p>
      </div>
      <time datetime="{@at}" class="meta"><xsl:value-of select="l:instant(@at, /page/@zone)"/></time>
    </li>
  </xsl:template>

  <xsl:template match="notification"/>

</xsl:stylesheet>
