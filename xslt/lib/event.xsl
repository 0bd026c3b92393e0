<?xml version="1.0" encoding="UTF-8"?>
<!-- What the audit log tells of, in words: one short sentence without a subject for each code of handlers/audit/events.def. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:template name="event">
    <xsl:param name="code"/>
    <xsl:choose>
      <xsl:when test="$code = 'registered'"><m:t ctx="event">Registered</m:t></xsl:when>
      <xsl:when test="$code = 'activated'"><m:t ctx="event">Account activated</m:t></xsl:when>
      <xsl:when test="$code = 'signed-in'"><m:t ctx="event">Signed in</m:t></xsl:when>
      <xsl:when test="$code = 'sign-in-refused'"><m:t ctx="event">Sign-in refused</m:t></xsl:when>
      <xsl:when test="$code = 'signed-out'"><m:t ctx="event">Signed out</m:t></xsl:when>
      <xsl:when test="$code = 'sessions-ended'"><m:t ctx="event">Sessions ended</m:t></xsl:when>
      <xsl:when test="$code = 'password-changed'"><m:t ctx="event">Password changed</m:t></xsl:when>
      <xsl:when test="$code = 'password-reset'"><m:t ctx="event">New password set by a mailed link</m:t></xsl:when>
      <xsl:when test="$code = 'factor-on'"><m:t ctx="event">Second factor switched on</m:t></xsl:when>
      <xsl:when test="$code = 'factor-off'"><m:t ctx="event">Second factor switched off</m:t></xsl:when>
      <xsl:when test="$code = 'codes-renewed'"><m:t ctx="event">Recovery codes renewed</m:t></xsl:when>
      <xsl:when test="$code = 'code-used'"><m:t ctx="event">Recovery code used</m:t></xsl:when>
      <xsl:when test="$code = 'mail-changed'"><m:t ctx="event">Mail address changed</m:t></xsl:when>
      <xsl:when test="$code = 'profile-changed'"><m:t ctx="event">Profile changed</m:t></xsl:when>
      <xsl:when test="$code = 'customer-switched'"><m:t ctx="event">Changed to this company</m:t></xsl:when>
      <xsl:when test="$code = 'cover-taken'"><m:t ctx="event">Began to act with the rights of a colleague who is away</m:t></xsl:when>
      <xsl:otherwise><xsl:call-template name="event-people"><xsl:with-param name="code" select="$code"/></xsl:call-template></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="event-people">
    <xsl:param name="code"/>
    <xsl:choose>
      <xsl:when test="$code = 'invited'"><m:t ctx="event">Invited</m:t></xsl:when>
      <xsl:when test="$code = 'invitation-withdrawn'"><m:t ctx="event">Invitation withdrawn</m:t></xsl:when>
      <xsl:when test="$code = 'invitation-accepted'"><m:t ctx="event">Invitation accepted</m:t></xsl:when>
      <xsl:when test="$code = 'approved'"><m:t ctx="event">Approved</m:t></xsl:when>
      <xsl:when test="$code = 'refused'"><m:t ctx="event">Refused</m:t></xsl:when>
      <xsl:when test="$code = 'role-changed'"><m:t ctx="event">Role changed</m:t></xsl:when>
      <xsl:when test="$code = 'assigned'"><m:t ctx="event">Devices assigned</m:t></xsl:when>
      <xsl:when test="$code = 'unassigned'"><m:t ctx="event">Assignment of devices taken back</m:t></xsl:when>
      <xsl:when test="$code = 'member-ended'"><m:t ctx="event">Membership ended</m:t></xsl:when>
      <xsl:when test="$code = 'cover-made'"><m:t ctx="event">Absence cover arranged</m:t></xsl:when>
      <xsl:when test="$code = 'token-made'"><m:t ctx="event">Key for a program made</m:t></xsl:when>
      <xsl:when test="$code = 'token-ended'"><m:t ctx="event">Key of a program ended</m:t></xsl:when>
      <xsl:when test="$code = 'visit-asked'"><m:t ctx="event">Visit of a technician asked for</m:t></xsl:when>
      <xsl:when test="$code = 'visit-settled'"><m:t ctx="event">Visit proposed, agreed, done or cancelled</m:t></xsl:when>
      <xsl:when test="$code = 'device-located'"><m:t ctx="event">Place of the device changed</m:t></xsl:when>
      <xsl:when test="$code = 'device-grouped'"><m:t ctx="event">Group of the device changed</m:t></xsl:when>
      <xsl:when test="$code = 'group-made'"><m:t ctx="event">Group of devices made</m:t></xsl:when>
      <xsl:when test="$code = 'group-named'"><m:t ctx="event">Group of devices renamed</m:t></xsl:when>
      <xsl:when test="$code = 'estimated'"><m:t ctx="event">Readings estimated</m:t></xsl:when>
      <xsl:when test="$code = 'challenge-opened'"><m:t ctx="event">Estimate contested</m:t></xsl:when>
      <xsl:when test="$code = 'challenge-accepted'"><m:t ctx="event">Contested estimate corrected</m:t></xsl:when>
      <xsl:when test="$code = 'challenge-rejected'"><m:t ctx="event">Contested estimate kept</m:t></xsl:when>
      <xsl:when test="$code = 'challenge-withdrawn'"><m:t ctx="event">Contest of an estimate taken back</m:t></xsl:when>
      <xsl:when test="$code = 'move-asked'"><m:t ctx="event">Move asked for</m:t></xsl:when>
      <xsl:when test="$code = 'move-settled'"><m:t ctx="event">Move planned, done or cancelled</m:t></xsl:when>
      <xsl:when test="$code = 'cover-ended'"><m:t ctx="event">Absence cover ended</m:t></xsl:when>
      <xsl:when test="$code = 'export-asked'"><m:t ctx="event">Copy of own data asked for</m:t></xsl:when>
      <xsl:when test="$code = 'erased'"><m:t ctx="event">Account erased</m:t></xsl:when>
      <xsl:when test="$code = 'file-opened'"><m:t ctx="event" note="Staff opened the customer's file">File of the company opened by our staff</m:t></xsl:when>
      <xsl:when test="$code = 'enrolled'"><m:t ctx="event">Registered by our staff</m:t></xsl:when>
      <xsl:when test="$code = 'mail-again'"><m:t ctx="event">Mail sent again by our staff</m:t></xsl:when>
      <xsl:when test="starts-with($code, 'reading-') or starts-with($code, 'upload-') or $code = 'epoch-opened'"><xsl:call-template name="event-reading"><xsl:with-param name="code" select="$code"/></xsl:call-template></xsl:when>
      <xsl:when test="starts-with($code, 'request-') or starts-with($code, 'secret-')"><xsl:call-template name="event-request"><xsl:with-param name="code" select="$code"/></xsl:call-template></xsl:when>
      <xsl:otherwise><xsl:call-template name="event-supply"><xsl:with-param name="code" select="$code"/></xsl:call-template></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="event-reading">
    <xsl:param name="code"/>
    <xsl:choose>
      <xsl:when test="$code = 'reading-sent'"><m:t ctx="event">Reading sent</m:t></xsl:when>
      <xsl:when test="$code = 'reading-corrected'"><m:t ctx="event">Reading corrected on the same day</m:t></xsl:when>
      <xsl:when test="$code = 'reading-accepted'"><m:t ctx="event">Reading accepted by our staff</m:t></xsl:when>
      <xsl:when test="$code = 'reading-rejected'"><m:t ctx="event">Reading rejected by our staff</m:t></xsl:when>
      <xsl:when test="$code = 'epoch-opened'"><m:t ctx="event">Counter begins anew</m:t></xsl:when>
      <xsl:when test="$code = 'upload-sent'"><m:t ctx="event">File of readings sent</m:t></xsl:when>
      <xsl:when test="$code = 'upload-confirmed'"><m:t ctx="event">File of readings confirmed</m:t></xsl:when>
      <xsl:when test="$code = 'upload-dropped'"><m:t ctx="event">File of readings dropped</m:t></xsl:when>
      <xsl:when test="$code = 'upload-stored'"><m:t ctx="event">File of readings stored</m:t></xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="event-request">
    <xsl:param name="code"/>
    <xsl:choose>
      <xsl:when test="$code = 'request-opened'"><m:t ctx="event">Request sent</m:t></xsl:when>
      <xsl:when test="$code = 'request-replied'"><m:t ctx="event">Reply to a request sent</m:t></xsl:when>
      <xsl:when test="$code = 'request-closed'"><m:t ctx="event">Request closed</m:t></xsl:when>
      <xsl:when test="$code = 'request-read'"><m:t ctx="event">Request opened by our staff</m:t></xsl:when>
      <xsl:when test="$code = 'request-moved'"><m:t ctx="event">Request worked on by our staff</m:t></xsl:when>
      <xsl:when test="$code = 'request-answered'"><m:t ctx="event">Request answered by our staff</m:t></xsl:when>
      <xsl:when test="$code = 'request-shared'"><m:t ctx="event">Changed who sees a request</m:t></xsl:when>
      <xsl:when test="$code = 'secret-given'"><m:t ctx="event">Password handed over with a request</m:t></xsl:when>
      <xsl:when test="$code = 'secret-asked'"><m:t ctx="event">Password asked for by our staff</m:t></xsl:when>
      <xsl:when test="$code = 'secret-seen'"><m:t ctx="event">Password read by our staff</m:t></xsl:when>
      <xsl:when test="$code = 'secret-withdrawn'"><m:t ctx="event">Password taken back</m:t></xsl:when>
      <xsl:otherwise><m:t ctx="event">Something was changed</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="event-supply">
    <xsl:param name="code"/>
    <xsl:choose>
      <xsl:when test="$code = 'behalf-begun'"><m:t ctx="event">Staff began to act on somebody's behalf</m:t></xsl:when>
      <xsl:when test="$code = 'behalf-ended'"><m:t ctx="event">Staff stopped acting on somebody's behalf</m:t></xsl:when>
      <xsl:when test="$code = 'feed-sent'"><m:t ctx="event">File of a back-office system sent</m:t></xsl:when>
      <xsl:when test="$code = 'ordered'"><m:t ctx="event">Consumables ordered</m:t></xsl:when>
      <xsl:when test="$code = 'order-approved'"><m:t ctx="event">Order approved</m:t></xsl:when>
      <xsl:when test="$code = 'order-refused'"><m:t ctx="event">Order refused</m:t></xsl:when>
      <xsl:when test="$code = 'order-cancelled'"><m:t ctx="event">Order cancelled</m:t></xsl:when>
      <xsl:when test="$code = 'order-moved'"><m:t ctx="event">Order packed, shipped or delivered</m:t></xsl:when>
      <xsl:when test="$code = 'order-rule'"><m:t ctx="event">Changed which orders wait for approval</m:t></xsl:when>
      <xsl:when test="$code = 'stock-counted'"><m:t ctx="event">Stock counted</m:t></xsl:when>
      <xsl:when test="$code = 'return-asked'"><m:t ctx="event">Collection of empties asked for</m:t></xsl:when>
      <xsl:when test="$code = 'return-moved'"><m:t ctx="event">Collection of empties planned, done or cancelled</m:t></xsl:when>
      <xsl:otherwise><m:t ctx="event">Something was changed</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
