<?xml version="1.0" encoding="UTF-8"?>
<!-- The people of a customer: who waits, who is in, who is invited, and who stands in for whom (ACC-6, ACC-7, ACC-9). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>
  <xsl:import href="list-filters.xsl"/>
  <xsl:import href="../lib/cover.xsl"/>

  <xsl:template match="page" mode="title"><m:t note="Title of a page: colleagues with an account">People</m:t></xsl:template>
  <xsl:template match="page" mode="lead"><m:t>Who acts for <bdi><m:arg name="customer" select="viewer/@customer"/></bdi>, and as what.</m:t></xsl:template>

  <xsl:template match="page" mode="main">
    <xsl:apply-templates select="people/done"/>
    <p class="actions"><a class="button" href="{@base}/people/invite"><m:t>Invite somebody</m:t></a></p>
  </xsl:template>
  <xsl:template match="page" mode="wide"><xsl:apply-templates select="people"/></xsl:template>

  <xsl:template match="people">
    <xsl:apply-templates select="." mode="filters"/>
    <p class="meta" role="status">
      <m:n count="@total"><m:one>One person</m:one><m:other><m:arg name="n" select="l:number(@total)"/> people</m:other></m:n>
    </p>
    <xsl:if test="member[@state = 'waiting']">
      <section class="section" aria-labelledby="waiting">
        <h2 id="waiting"><m:t note="Heading above people who registered and wait">Waiting for your approval</m:t></h2>
        <ul class="list"><xsl:apply-templates select="member[@state = 'waiting']"/></ul>
      </section>
    </xsl:if>
    <xsl:if test="member[@state = 'active']">
      <section class="section" aria-labelledby="active">
        <h2 id="active"><m:t ctx="member" note="Heading above people whose account is in use">Active</m:t></h2>
        <ul class="list"><xsl:apply-templates select="member[@state = 'active']"/></ul>
      </section>
    </xsl:if>
    <xsl:if test="member[@state = 'invited']">
      <section class="section" aria-labelledby="invited">
        <h2 id="invited"><m:t ctx="member" note="Heading above people who have not yet accepted">Invited</m:t></h2>
        <ul class="list"><xsl:apply-templates select="member[@state = 'invited']"/></ul>
      </section>
    </xsl:if>
    <xsl:if test="member[@state = 'ended']">
      <section class="section" aria-labelledby="ended">
        <h2 id="ended"><m:t ctx="member" note="Heading above people who left">Ended</m:t></h2>
        <ul class="list"><xsl:apply-templates select="member[@state = 'ended']"/></ul>
      </section>
    </xsl:if>
    <xsl:apply-templates select="." mode="pages"/>
    <xsl:if test="cover">
      <section class="section" aria-labelledby="covers">
        <h2 id="covers"><m:t note="Heading: who stands in for whom">Absences</m:t></h2>
        <ul class="list"><xsl:apply-templates select="cover"/></ul>
      </section>
    </xsl:if>
    <div class="section"><xsl:call-template name="roles-explained"/></div>
  </xsl:template>

  <xsl:template match="people[not(member)]">
    <xsl:apply-templates select="." mode="filters"/>
    <div class="empty">
      <xsl:call-template name="illustration"><xsl:with-param name="name" select="'empty-search'"/></xsl:call-template>
      <h2><m:t>Nobody fits</m:t></h2>
      <p><m:t>No person has all of what you asked for. Ask for less, or show everybody again.</m:t></p>
      <p class="actions"><a class="button" href="{/page/@base}/people"><m:t>Show everybody</m:t></a></p>
    </div>
  </xsl:template>

  <xsl:template match="member">
    <li>
      <div class="main">
        <a class="name" href="{/page/@base}/people/{@id}"><xsl:apply-templates select="." mode="called"/></a>
        <xsl:if test="@self"><xsl:text> </xsl:text><span class="tag"><m:t note="Beside one's own name in a list">you</m:t></span></xsl:if>
        <p class="meta">
          <xsl:call-template name="role-name"><xsl:with-param name="code" select="@role"/></xsl:call-template>
          <xsl:if test="@name and @mail"><xsl:text> · </xsl:text><bdi dir="ltr"><xsl:value-of select="@mail"/></bdi></xsl:if>
        </p>
      </div>
      <xsl:apply-templates select="." mode="since"/>
      <xsl:if test="form"><div class="inline"><xsl:apply-templates select="form" mode="row"/></div></xsl:if>
    </li>
  </xsl:template>

  <xsl:template match="member" mode="since">
    <p class="meta"><m:t note="Since when somebody belongs to the company, waits or is invited">since <time datetime="{@since}"><m:arg name="day" select="l:day(substring(@since, 1, 10), 'medium')"/></time></m:t></p>
  </xsl:template>

  <!-- In a row, the choice of a role has its name from the person it is for. -->
  <xsl:template match="form" mode="row"><xsl:apply-templates select="." mode="button"/></xsl:template>
  <xsl:template match="form[@name = 'approve']" mode="row">
    <form class="inline-form" method="post" action="{@action}">
      <xsl:apply-templates select="@token | @key" mode="hidden"/>
      <select name="role">
        <xsl:attribute name="aria-label"><m:t>Role of <m:arg name="name" select="../@name"/></m:t></xsl:attribute>
        <xsl:for-each select="field[@name = 'role']/option">
          <option value="{@value}">
            <xsl:if test="@value = ../@value"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if>
            <xsl:apply-templates select="."/>
          </option>
        </xsl:for-each>
      </select>
      <xsl:text> </xsl:text>
      <button class="button" type="submit"><xsl:apply-templates select="." mode="submit"/></button>
    </form>
  </xsl:template>

  <xsl:template match="done[@code = 'invited']" mode="words"><m:t>The invitation is on its way. The link in it works for seven days.</m:t></xsl:template>

</xsl:stylesheet>
