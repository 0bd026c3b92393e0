<?xml version="1.0" encoding="UTF-8"?>
<!-- The names of all roles, customers' and our own, as they stand inside a sentence or a table. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:template name="role-name">
    <xsl:param name="code"/>
    <xsl:choose>
      <xsl:when test="$code = 'administrator'"><m:t ctx="role" note="Name of a role in a customer's company">Administrator</m:t></xsl:when>
      <xsl:when test="$code = 'device-manager'"><m:t ctx="role" note="Name of a role in a customer's company">Device manager</m:t></xsl:when>
      <xsl:when test="$code = 'stock-manager'"><m:t ctx="role" note="Name of a role in a customer's company: orders consumables">Stock manager</m:t></xsl:when>
      <xsl:when test="$code = 'device-and-stock-manager'"><m:t ctx="role" note="Name of a role in a customer's company">Device and stock manager</m:t></xsl:when>
      <xsl:when test="$code = 'reader'"><m:t ctx="role" note="Name of a role in a customer's company: sees help and their own profile only">Reader</m:t></xsl:when>
      <xsl:when test="$code = 'agent'"><m:t ctx="role" note="Name of a role of our staff: answers customers">Agent</m:t></xsl:when>
      <xsl:when test="$code = 'team-lead'"><m:t ctx="role" note="Name of a role of our staff">Team lead</m:t></xsl:when>
      <xsl:when test="$code = 'country-administrator'"><m:t ctx="role" note="Name of a role of our staff">Country administrator</m:t></xsl:when>
      <xsl:when test="$code = 'operator'"><m:t ctx="role" note="Name of a role of our staff: runs the computers">Operator</m:t></xsl:when>
      <xsl:otherwise><m:t ctx="role" note="Somebody without a role">Visitor</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
