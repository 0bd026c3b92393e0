<?xml version="1.0" encoding="UTF-8"?>
<!-- The five things a customer with devices can do, each with the page that leads on; what is not open yet is named for the page that explains it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:template match="landing" mode="tasks">
    <li>
      <a class="task" href="{/page/@base}/centre">
        <xsl:if test="/page/feature[@name='tickets']"><xsl:attribute name="href"><xsl:value-of select="/page/@base"/>/requests/new</xsl:attribute></xsl:if>
        <xsl:call-template name="icon"><xsl:with-param name="name" select="'wrench'"/></xsl:call-template>
        <xsl:choose>
          <xsl:when test="/page/feature[@name='tickets']">
            <span class="task-name"><m:t>Get help with a device</m:t></span>
            <span class="task-hint"><m:t>Report a fault, and follow what becomes of it.</m:t></span>
          </xsl:when>
          <xsl:otherwise>
            <span class="task-name"><m:t>Call or write to your support centre</m:t></span>
            <span class="task-hint"><m:t>Say which device it is and what you see on it.</m:t></span>
          </xsl:otherwise>
        </xsl:choose>
      </a>
    </li>
    <li>
      <a class="task" href="{/page/@base}/guides/readings">
        <xsl:if test="/page/feature[@name='readings']"><xsl:attribute name="href"><xsl:value-of select="/page/@base"/>/readings/due</xsl:attribute></xsl:if>
        <xsl:call-template name="icon"><xsl:with-param name="name" select="'meter'"/></xsl:call-template>
        <xsl:choose>
          <xsl:when test="/page/feature[@name='readings']">
            <span class="task-name"><m:t>Report a meter reading</m:t></span>
            <span class="task-hint"><m:t>Type the number; the receipt comes at once.</m:t></span>
          </xsl:when>
          <xsl:otherwise>
            <span class="task-name"><m:t>How to send a meter reading</m:t></span>
            <span class="task-hint"><m:t>Where the number stands, and by when it is due.</m:t></span>
          </xsl:otherwise>
        </xsl:choose>
      </a>
    </li>
    <li>
      <a class="task" href="{/page/@base}/centre">
        <xsl:if test="/page/feature[@name='moves']"><xsl:attribute name="href"><xsl:value-of select="/page/@base"/>/moves/new</xsl:attribute></xsl:if>
        <xsl:call-template name="icon"><xsl:with-param name="name" select="'truck'"/></xsl:call-template>
        <xsl:choose>
          <xsl:when test="/page/feature[@name='moves']">
            <span class="task-name"><m:t>Move or remove a device</m:t></span>
            <span class="task-hint"><m:t>Say which one, where to, and when.</m:t></span>
          </xsl:when>
          <xsl:otherwise>
            <span class="task-name"><m:t>Arrange a move with your support centre</m:t></span>
            <span class="task-hint"><m:t>Have ready which device, where to, and when.</m:t></span>
          </xsl:otherwise>
        </xsl:choose>
      </a>
    </li>
    <li>
      <a class="task" href="{/page/@base}/questions#about-your-account">
        <xsl:if test="/page/feature[@name='accounts']"><xsl:attribute name="href"><xsl:value-of select="/page/@base"/>/account</xsl:attribute></xsl:if>
        <xsl:call-template name="icon"><xsl:with-param name="name" select="'person'"/></xsl:call-template>
        <xsl:choose>
          <xsl:when test="/page/feature[@name='accounts']">
            <span class="task-name"><m:t>Look after account and devices</m:t></span>
            <span class="task-hint"><m:t>See what belongs to you, and keep it up to date.</m:t></span>
          </xsl:when>
          <xsl:otherwise>
            <span class="task-name"><m:t>Questions about account and devices</m:t></span>
            <span class="task-hint"><m:t>What an account will show, and who sees it.</m:t></span>
          </xsl:otherwise>
        </xsl:choose>
      </a>
    </li>
    <li>
      <a class="task" href="{/page/@base}/guides/invoices">
        <xsl:call-template name="icon"><xsl:with-param name="name" select="'invoice'"/></xsl:call-template>
        <span class="task-name"><m:t>Understand an invoice</m:t></span>
        <span class="task-hint"><m:t>Find the line you wonder about, and ask.</m:t></span>
      </a>
    </li>
  </xsl:template>
</xsl:stylesheet>
