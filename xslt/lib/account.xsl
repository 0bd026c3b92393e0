<?xml version="1.0" encoding="UTF-8"?>
<!-- What somebody signed in has on every page: the menu of their account, the ways their role opens, and whose rights they use. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <!-- In the header: sign in, or who is signed in. -->
  <xsl:template name="account">
    <xsl:choose>
      <xsl:when test="viewer/@name"><xsl:apply-templates select="viewer"/></xsl:when>
      <xsl:when test="feature[@name = 'accounts']">
        <a class="button button-quiet" href="{@base}/sign-in">
          <xsl:call-template name="current"><xsl:with-param name="only" select="'/sign-in'"/></xsl:call-template>
          <m:t>Sign in</m:t>
        </a>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="viewer">
    <details class="languages account" data-menu="yes">
      <summary>
        <xsl:call-template name="icon"><xsl:with-param name="name" select="'person'"/></xsl:call-template>
        <span class="hidden"><m:t>Account of</m:t></span><xsl:text> </xsl:text>
        <bdi class="account-name"><xsl:value-of select="@name"/></bdi>
      </summary>
      <div class="account-menu">
        <xsl:if test="@customer"><p class="meta"><bdi><xsl:value-of select="@customer"/></bdi></p></xsl:if>
        <xsl:if test="not(@half)"><xsl:apply-templates select="." mode="menu"/></xsl:if>
        <form method="post" action="{/page/@base}/sign-out">
          <input type="hidden" name="token" value="{@token}"/>
          <button class="button button-quiet" type="submit"><m:t>Sign out</m:t></button>
        </form>
      </div>
    </details>
  </xsl:template>

  <!-- Who still owes the second factor has a name and a way out, no more. -->
  <xsl:template match="viewer" mode="menu">
    <ul>
      <xsl:if test="@choices &gt; 1"><li><a href="{/page/@base}/account/customer"><m:t>Change company</m:t></a></li></xsl:if>
      <li><a href="{/page/@base}/account/profile"><m:t>Profile</m:t></a></li>
      <li><a href="{/page/@base}/account/security"><m:t note="Menu entry: password, second factor, sessions">Security</m:t></a></li>
      <li><a href="{/page/@base}/account/notifications"><m:t note="Menu entry: which mails one gets">Notifications</m:t></a></li>
      <xsl:if test="@customer"><li><a href="{/page/@base}/account/cover"><m:t note="Menu entry: who stands in while one is away">Absence</m:t></a></li></xsl:if>
      <xsl:if test="right[@name = 'tokens']"><li><a href="{/page/@base}/account/tokens"><m:t note="Menu entry: keys with which programs use the portal">Keys for programs</m:t></a></li></xsl:if>
      <xsl:if test="right[@name = 'feeds']"><li><a href="{/page/@base}/desk/tokens"><m:t note="Menu entry: keys with which programs use the portal">Keys for programs</m:t></a></li></xsl:if>
      <li><a href="{/page/@base}/account/data"><m:t note="Menu entry: a copy of what is stored, and deleting it">Your data</m:t></a></li>
    </ul>
  </xsl:template>

  <!-- Below the header: the sections that the role opens. -->
  <xsl:template name="account-sections">
    <xsl:if test="viewer/@name and not(viewer/@half)">
      <nav class="sections">
        <xsl:attribute name="aria-label"><m:t>Your counter</m:t></xsl:attribute>
        <ul class="wrap">
          <li><a href="{@base}/account">
            <xsl:call-template name="current"><xsl:with-param name="only" select="'/account'"/></xsl:call-template>
            <m:t note="Menu entry: the first page after signing in">Overview</m:t>
          </a></li>
          <xsl:apply-templates select="viewer/right" mode="section"/>
        </ul>
      </nav>
      <xsl:apply-templates select="viewer/@covers" mode="cover"/>
      <xsl:apply-templates select="viewer/@behalf" mode="cover"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="right" mode="section"/>

  <xsl:template match="right[@name = 'devices']" mode="section">
    <li><a href="{/page/@base}/devices">
      <xsl:call-template name="current"><xsl:with-param name="section" select="'/devices'"/></xsl:call-template>
      <xsl:choose>
        <xsl:when test="/page/feature[@name = 'hosting']"><m:t note="Menu entry: domains and hosting services">Services</m:t></xsl:when>
        <xsl:otherwise><m:t note="Menu entry">Devices</m:t></xsl:otherwise>
      </xsl:choose>
    </a></li>
  </xsl:template>

  <xsl:template match="right[@name = 'readings'][/page/feature[@name = 'readings']]" mode="section">
    <li><a href="{/page/@base}/readings/due">
      <xsl:call-template name="current"><xsl:with-param name="section" select="'/readings/due'"/></xsl:call-template>
      <m:t note="Menu entry: devices whose meter reading is due">Readings</m:t>
    </a></li>
  </xsl:template>

  <xsl:template match="right[@name = 'orders'][/page/feature[@name = 'orders']]" mode="section">
    <li><a href="{/page/@base}/orders">
      <xsl:call-template name="current"><xsl:with-param name="section" select="'/orders'"/></xsl:call-template>
      <m:t note="Menu entry: orders of consumables">Orders</m:t>
    </a></li>
  </xsl:template>

  <xsl:template match="right[@name = 'locations'][/page/feature[@name = 'moves']]" mode="section">
    <li><a href="{/page/@base}/moves">
      <xsl:call-template name="current"><xsl:with-param name="section" select="'/moves'"/></xsl:call-template>
      <m:t note="Menu entry: devices that are moved or removed">Moves</m:t>
    </a></li>
  </xsl:template>

  <xsl:template match="right[@name = 'contracts'][/page/feature[@name = 'contracts']]" mode="section">
    <li><a href="{/page/@base}/contracts">
      <xsl:call-template name="current"><xsl:with-param name="section" select="'/contracts'"/></xsl:call-template>
      <m:t note="Menu entry">Contracts</m:t>
    </a></li>
  </xsl:template>

  <xsl:template match="right[@name = 'invoices'][/page/feature[@name = 'contracts']]" mode="section">
    <li><a href="{/page/@base}/invoices">
      <xsl:call-template name="current"><xsl:with-param name="section" select="'/invoices'"/></xsl:call-template>
      <m:t note="Menu entry">Invoices</m:t>
    </a></li>
  </xsl:template>

  <xsl:template match="right[@name = 'tickets'][/page/feature[@name = 'tickets']]" mode="section">
    <li><a href="{/page/@base}/requests">
      <xsl:call-template name="current"><xsl:with-param name="section" select="'/requests'"/></xsl:call-template>
      <m:t note="Title of a page: requests to the support centre">Requests</m:t>
    </a></li>
  </xsl:template>

  <xsl:template match="right[@name = 'people']" mode="section">
    <li><a href="{/page/@base}/people">
      <xsl:call-template name="current"><xsl:with-param name="section" select="'/people'"/></xsl:call-template>
      <m:t note="Menu entry: colleagues with an account">People</m:t>
    </a></li>
  </xsl:template>

  <xsl:template match="right[@name = 'log']" mode="section">
    <li><a href="{/page/@base}/log">
      <xsl:call-template name="current"><xsl:with-param name="section" select="'/log'"/></xsl:call-template>
      <m:t note="Menu entry: who did what when">Log</m:t>
    </a></li>
  </xsl:template>

  <xsl:template match="right[@name = 'desk']" mode="section">
    <li><a href="{/page/@base}/desk">
      <xsl:call-template name="current"><xsl:with-param name="only" select="'/desk'"/></xsl:call-template>
      <m:t note="Menu entry of staff: find customers">Customers</m:t>
    </a></li>
  </xsl:template>

  <xsl:template match="right[@name = 'ticket-desk'][/page/feature[@name = 'tickets']]" mode="section">
    <li><a href="{/page/@base}/desk/requests">
      <xsl:call-template name="current"><xsl:with-param name="section" select="'/desk/requests'"/></xsl:call-template>
      <m:t note="Menu entry of staff: requests of customers">Requests</m:t>
    </a></li>
  </xsl:template>

  <xsl:template match="right[@name = 'contract-desk'][/page/feature[@name = 'readings']]" mode="section">
    <li><a href="{/page/@base}/desk/readings">
      <xsl:call-template name="current"><xsl:with-param name="section" select="'/desk/readings'"/></xsl:call-template>
      <m:t note="Menu entry of staff: readings that wait for a decision">Readings</m:t>
    </a></li>
  </xsl:template>

  <xsl:template match="right[@name = 'supply-desk']" mode="section">
    <xsl:if test="/page/feature[@name = 'orders']">
      <li><a href="{/page/@base}/desk/orders">
        <xsl:call-template name="current"><xsl:with-param name="section" select="'/desk/orders'"/></xsl:call-template>
        <m:t note="Menu entry of staff: orders of consumables">Orders</m:t>
      </a></li>
    </xsl:if>
    <xsl:if test="/page/feature[@name = 'moves']">
      <li><a href="{/page/@base}/desk/moves">
        <xsl:call-template name="current"><xsl:with-param name="section" select="'/desk/moves'"/></xsl:call-template>
        <m:t note="Menu entry of staff: devices that are moved or removed">Moves</m:t>
      </a></li>
      <li><a href="{/page/@base}/desk/visits">
        <xsl:call-template name="current"><xsl:with-param name="section" select="'/desk/visits'"/></xsl:call-template>
        <m:t note="Menu entry of staff: visits of technicians">Visits</m:t>
      </a></li>
    </xsl:if>
  </xsl:template>

  <!-- What the right to reports opens stands here together: one template matches it. -->
  <xsl:template match="right[@name = 'reports']" mode="section">
    <xsl:if test="/page/feature[@name = 'survey']">
      <li><a href="{/page/@base}/desk/surveys">
        <xsl:call-template name="current"><xsl:with-param name="section" select="'/desk/surveys'"/></xsl:call-template>
        <m:t note="Menu entry of staff: results of surveys">Opinions</m:t>
      </a></li>
    </xsl:if>
  </xsl:template>

  <xsl:template match="right[@name = 'reports'][/page/feature[@name = 'tickets']]" mode="section">
    <li><a href="{/page/@base}/desk/reports">
      <xsl:call-template name="current"><xsl:with-param name="section" select="'/desk/reports'"/></xsl:call-template>
      <m:t note="Menu entry of staff: figures about requests">Reports</m:t>
    </a></li>
  </xsl:template>

  <xsl:template match="right[@name = 'texts'][/page/feature[@name = 'knowledge']]" mode="section">
    <li><a href="{/page/@base}/desk/articles">
      <xsl:call-template name="current"><xsl:with-param name="section" select="'/desk/articles'"/></xsl:call-template>
      <m:t note="Page and menu entry: texts to read">Articles</m:t>
    </a></li>
  </xsl:template>

  <xsl:template match="right[@name = 'feeds']" mode="section">
    <li><a href="{/page/@base}/desk/feeds">
      <xsl:call-template name="current"><xsl:with-param name="section" select="'/desk/feeds'"/></xsl:call-template>
      <m:t note="Menu entry of staff: what back-office systems sent">Feeds</m:t>
    </a></li>
  </xsl:template>

  <xsl:template match="right[@name = 'desk-log']" mode="section">
    <li><a href="{/page/@base}/desk/log">
      <xsl:call-template name="current"><xsl:with-param name="only" select="'/desk/log'"/></xsl:call-template>
      <m:t note="Menu entry: who did what when">Log</m:t>
    </a></li>
  </xsl:template>

  <xsl:template match="right[@name = 'mails']" mode="section">
    <li><a href="{/page/@base}/desk/mails">
      <xsl:call-template name="current"><xsl:with-param name="only" select="'/desk/mails'"/></xsl:call-template>
      <m:t note="Menu entry of staff: mails that did not arrive">Undelivered mail</m:t>
    </a></li>
  </xsl:template>

  <!-- On every page, so that nobody forgets whose eyes they use. -->
  <xsl:template match="@behalf" mode="cover">
    <div class="notices">
      <div class="wrap notice behalf">
        <p><m:t>You act for <bdi><m:arg name="name" select="."/></bdi> of <bdi><m:arg name="customer" select="/page/viewer/@customer"/></bdi>. What you do is marked as done by our staff.</m:t></p>
        <form method="post" action="{/page/@base}/account/behalf/end">
          <input type="hidden" name="token" value="{/page/viewer/@token}"/>
          <button class="button button-quiet" type="submit"><m:t note="Button: staff stop acting on a customer's behalf">Back to my own name</m:t></button>
        </form>
      </div>
    </div>
  </xsl:template>

  <xsl:template match="@covers" mode="cover">
    <div class="notices">
      <p class="wrap notice">
        <m:t>You stand in for <bdi><m:arg name="name" select="."/></bdi>, with exactly their rights.</m:t>
        <xsl:text> </xsl:text>
        <a href="{/page/@base}/account/customer"><m:t>Act in your own name</m:t></a>
      </p>
    </div>
  </xsl:template>

</xsl:stylesheet>
