<?xml version="1.0" encoding="UTF-8"?>
<!-- The names of states, and what happened to a request, each in one sentence. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="role.xsl"/>

  <xsl:template name="ticket-state-name">
    <xsl:param name="code"/>
    <xsl:choose>
      <xsl:when test="$code = 'received'"><m:t ctx="request" note="State of a request">Received</m:t></xsl:when>
      <xsl:when test="$code = 'assigned'"><m:t ctx="request" note="State of a request: somebody has taken it">Assigned</m:t></xsl:when>
      <xsl:when test="$code = 'in-progress'"><m:t ctx="request" note="State of a request">In progress</m:t></xsl:when>
      <xsl:when test="$code = 'waiting-customer' and /page/viewer/right[@name = 'ticket-desk']"><m:t ctx="request" note="State of a request, as staff read it">Waiting for the customer</m:t></xsl:when>
      <xsl:when test="$code = 'waiting-customer'"><m:t ctx="request" note="State of a request, as the customer reads it">Waiting for you</m:t></xsl:when>
      <xsl:when test="$code = 'waiting-supplier'"><m:t ctx="request" note="State of a request">Waiting for a supplier</m:t></xsl:when>
      <xsl:when test="$code = 'visit-planned'"><m:t ctx="request" note="State of a request">Visit planned</m:t></xsl:when>
      <xsl:when test="$code = 'answered'"><m:t ctx="request" note="State of a request">Answered</m:t></xsl:when>
      <xsl:otherwise><m:t ctx="request" note="State of a request">Closed</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="ticket-event">
    <li class="happened">
      <p class="meta">
        <time datetime="{@at}"><xsl:value-of select="l:instant(@at, /page/@zone)"/></time>
        <xsl:text> · </xsl:text>
        <xsl:apply-templates select="." mode="event"/>
        <xsl:if test="string(@by) and not(@to)"><xsl:text> · </xsl:text><bdi><xsl:value-of select="@by"/></bdi></xsl:if>
        <xsl:if test="@internal"><xsl:text> · </xsl:text><m:t note="Of an event only staff see">not shown to the customer</m:t></xsl:if>
      </p>
      <xsl:if test="@text"><blockquote dir="auto"><xsl:apply-templates select="." mode="typed"/></blockquote></xsl:if>
    </li>
  </xsl:template>

  <!-- That somebody sent it, the first message says. -->
  <xsl:template match="ticket-event[@kind = 'opened' and not(@to)]"/>

  <xsl:template match="ticket-event" mode="event"><m:t ctx="request" note="What happened to a request">Changed</m:t></xsl:template>
  <xsl:template match="ticket-event[@kind = 'opened']" mode="event">
    <xsl:choose>
      <xsl:when test="@to"><m:t ctx="request"><bdi><m:arg name="staff" select="@by"/></bdi> sent it on behalf of <bdi><m:arg name="name" select="@to"/></bdi></m:t></xsl:when>
      <xsl:otherwise><m:t ctx="request" note="What happened to a request">Sent</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="ticket-event[@kind = 'state' or @kind = 'visit']" mode="event">
    <xsl:call-template name="ticket-state-name"><xsl:with-param name="code" select="@now"/></xsl:call-template>
  </xsl:template>
  <xsl:template match="ticket-event[@kind = 'taken']" mode="event"><m:t ctx="request" note="What happened to a request: somebody of staff took it">Taken</m:t></xsl:template>
  <xsl:template match="ticket-event[@kind = 'assigned']" mode="event"><m:t ctx="request"><bdi><m:arg name="by" select="@by"/></bdi> gave it to <bdi><m:arg name="name" select="@to"/></bdi></m:t></xsl:template>
  <xsl:template match="ticket-event[@kind = 'released']" mode="event"><m:t ctx="request" note="What happened to a request">Given back to the queue</m:t></xsl:template>
  <xsl:template match="ticket-event[@kind = 'passed']" mode="event">
    <xsl:variable name="department"><xsl:apply-templates select="@department"/></xsl:variable>
    <m:t ctx="request" note="What happened to a request; department is the name of one">Passed on to: <m:arg name="department" select="string($department)"/></m:t>
  </xsl:template>
  <xsl:template match="ticket-event[@kind = 'moved-centre']" mode="event"><m:t ctx="request" note="What happened to a request: outside office hours another support centre has it">Passed on to a support centre that is open</m:t></xsl:template>
  <xsl:template match="ticket-event[@kind = 'escalated']" mode="event">
    <xsl:choose>
      <xsl:when test="@now = 'urgent'"><m:t ctx="request" note="What happened to a request">Marked as urgent</m:t></xsl:when>
      <xsl:otherwise><m:t ctx="request" note="What happened to a request">The team lead was told that an answer is due</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="ticket-event[@kind = 'merged']" mode="event"><m:t ctx="request" note="What happened to a request; number of another one">Put together with <bdi dir="ltr"><m:arg name="number" select="@now"/></bdi></m:t></xsl:template>
  <xsl:template match="ticket-event[@kind = 'linked']" mode="event"><m:t ctx="request" note="What happened to a request; number of another one">Linked with <bdi dir="ltr"><m:arg name="number" select="@now"/></bdi></m:t></xsl:template>
  <xsl:template match="ticket-event[@kind = 'shared' or @kind = 'reader']" mode="event"><m:t ctx="request" note="What happened to a request">Who sees it was changed</m:t></xsl:template>
  <xsl:template match="ticket-event[@kind = 'secret-asked']" mode="event"><m:t ctx="request" note="What happened to a request">A password was asked for</m:t></xsl:template>
  <xsl:template match="ticket-event[@kind = 'secret-given']" mode="event"><m:t ctx="request" note="What happened to a request">A password was handed over</m:t></xsl:template>
  <xsl:template match="ticket-event[@kind = 'secret-seen']" mode="event"><m:t ctx="request" note="What happened to a request">A password was looked at</m:t></xsl:template>
  <xsl:template match="ticket-event[@kind = 'secret-gone']" mode="event"><m:t ctx="request" note="What happened to a request">A password was destroyed</m:t></xsl:template>
  <xsl:template match="ticket-event[@kind = 'closed']" mode="event">
    <xsl:choose>
      <xsl:when test="@now = 'confirmed'"><m:t ctx="request" note="What happened to a request">Closed: the answer was confirmed</m:t></xsl:when>
      <xsl:when test="@now = 'customer'"><m:t ctx="request" note="What happened to a request">Closed by the customer</m:t></xsl:when>
      <xsl:when test="@now = 'staff'"><m:t ctx="request" note="What happened to a request">Closed by our staff</m:t></xsl:when>
      <xsl:when test="@now = 'merged'"><m:t ctx="request" note="What happened to a request">Closed: it goes on in another request</m:t></xsl:when>
      <xsl:otherwise><m:t ctx="request" note="What happened to a request">Closed: nobody wrote for ten days after the answer</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
