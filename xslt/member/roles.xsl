<?xml version="1.0" encoding="UTF-8"?>
<!-- What each role of a customer may do: a list of its rights, as the table of roles has them (ACC-7). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/role.xsl"/>

  <!-- All roles with their rights, folded away until somebody asks. -->
  <xsl:template name="roles-explained">
    <details class="answer">
      <summary><m:t>What each role may do</m:t></summary>
      <dl class="pairs"><xsl:apply-templates select="role" mode="explained"/></dl>
    </details>
  </xsl:template>

  <xsl:template match="role" mode="explained">
    <div>
      <dt><xsl:call-template name="role-name"><xsl:with-param name="code" select="@code"/></xsl:call-template></dt>
      <dd><ul class="plain"><xsl:apply-templates select="right" mode="explained"/></ul></dd>
    </div>
  </xsl:template>

  <xsl:template match="right" mode="explained"/>
  <xsl:template match="right[@name = 'profile']" mode="explained"><li><m:t note="What a role may do">Read all help and keep their own profile</m:t></li></xsl:template>
  <xsl:template match="right[@name = 'devices'][not(../right[@name = 'everything'])]" mode="explained"><li><m:t note="What a role may do">See what is assigned to them</m:t></li></xsl:template>
  <xsl:template match="right[@name = 'everything']" mode="explained"><li><m:t note="What a role may do">See everything of the company</m:t></li></xsl:template>
  <xsl:template match="right[@name = 'tickets']" mode="explained"><li><m:t note="What a role may do">Send tickets and follow them</m:t></li></xsl:template>
  <xsl:template match="right[@name = 'people']" mode="explained"><li><m:t note="What a role may do">Invite and approve people, give roles, assign</m:t></li></xsl:template>
  <xsl:template match="right[@name = 'log']" mode="explained"><li><m:t note="What a role may do">Read the log of the company</m:t></li></xsl:template>
  <xsl:template match="right[@name = 'locations'][/page/feature[@name = 'devices']]" mode="explained"><li><m:t note="What a role may do">Say where devices stand</m:t></li></xsl:template>
  <xsl:template match="right[@name = 'readings'][/page/feature[@name = 'devices']]" mode="explained"><li><m:t note="What a role may do">Report meter readings</m:t></li></xsl:template>
  <xsl:template match="right[@name = 'orders'][/page/feature[@name = 'devices']]" mode="explained"><li><m:t note="What a role may do">Order consumables and follow the delivery</m:t></li></xsl:template>
  <xsl:template match="right[@name = 'stock'][/page/feature[@name = 'devices']]" mode="explained"><li><m:t note="What a role may do">Keep the stock of consumables</m:t></li></xsl:template>

</xsl:stylesheet>
