<?xml version="1.0" encoding="UTF-8"?>
<!-- What contracts are called and made of: types, what is included, kinds of pages, the pairs of one contract (DEV-4). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:template name="contract-type">
    <xsl:param name="code"/>
    <xsl:choose>
      <xsl:when test="$code = 'page'"><m:t note="Contract type: each page has its price">Price per page</m:t></xsl:when>
      <xsl:when test="$code = 'allowance'"><m:t note="Contract type: a rate includes a volume of pages">Monthly volume</m:t></xsl:when>
      <xsl:when test="$code = 'rental'"><m:t note="Contract type: device and pages for one rate">Rental with pages</m:t></xsl:when>
      <xsl:otherwise><m:t note="Contract type: repairs are charged by effort">Service by effort</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="contract-type-text">
    <xsl:param name="code"/>
    <xsl:choose>
      <xsl:when test="$code = 'page'"><m:t>You pay for the pages you print, each at the price agreed.</m:t></xsl:when>
      <xsl:when test="$code = 'allowance'"><m:t>A rate includes a volume of pages; each page beyond it has its price.</m:t></xsl:when>
      <xsl:when test="$code = 'rental'"><m:t>One rate covers the device and a volume of pages; the device stays ours.</m:t></xsl:when>
      <xsl:otherwise><m:t>The device is yours; work, travel and parts are charged when you need them.</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="included-part">
    <xsl:param name="code"/>
    <xsl:choose>
      <xsl:when test="$code = 'toner'"><m:t note="Included in a contract">Toner</m:t></xsl:when>
      <xsl:when test="$code = 'drums'"><m:t note="Included in a contract">Drums</m:t></xsl:when>
      <xsl:when test="$code = 'waste'"><m:t note="Included in a contract">Waste toner containers</m:t></xsl:when>
      <xsl:when test="$code = 'staples'"><m:t note="Included in a contract">Staples</m:t></xsl:when>
      <xsl:when test="$code = 'parts'"><m:t note="Included in a contract">Spare parts</m:t></xsl:when>
      <xsl:when test="$code = 'labour'"><m:t note="Included in a contract">The technician’s work</m:t></xsl:when>
      <xsl:when test="$code = 'travel'"><m:t note="Included in a contract">The technician’s travel</m:t></xsl:when>
      <xsl:when test="$code = 'remote'"><m:t note="Included in a contract">Help from afar, by telephone and screen</m:t></xsl:when>
      <xsl:otherwise><m:t note="Included in a contract">Moves of devices</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Pages as a register counts them. -->
  <xsl:template name="page-kind">
    <xsl:param name="code"/>
    <xsl:choose>
      <xsl:when test="$code = 'mono'"><m:t>Black-and-white pages</m:t></xsl:when>
      <xsl:when test="$code = 'colour'"><m:t>Colour pages</m:t></xsl:when>
      <xsl:when test="$code = 'large'"><m:t note="Pages larger than A4">Large pages</m:t></xsl:when>
      <xsl:when test="$code = 'scan'"><m:t>Scans</m:t></xsl:when>
      <xsl:otherwise><m:t note="Pages of any kind">All pages</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="contract" mode="state">
    <xsl:choose>
      <xsl:when test="@state = 'running'"><span class="state state-good"><m:t note="State of a contract">Running</m:t></span></xsl:when>
      <xsl:when test="@state = 'to-come'"><span class="state state-info"><m:t note="State of a contract">Not begun yet</m:t></span></xsl:when>
      <xsl:otherwise><span class="state state-quiet"><m:t note="State of a contract">Ended</m:t></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="contract" mode="span">
    <xsl:choose>
      <xsl:when test="@ends"><m:t note="The days a contract runs, both included"><time datetime="{@starts}"><m:arg name="first" select="l:day(@starts)"/></time> to <time datetime="{@ends}"><m:arg name="last" select="l:day(@ends)"/></time></m:t></xsl:when>
      <xsl:otherwise><m:t note="The days a contract runs">Since <time datetime="{@starts}"><m:arg name="first" select="l:day(@starts)"/></time>, until somebody gives notice</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="contract" mode="pairs">
    <dl class="pairs">
      <div>
        <dt><m:t>Contract number</m:t></dt>
        <dd><code class="serial" dir="ltr"><xsl:value-of select="@number"/></code></dd>
      </div>
      <div>
        <dt><m:t>Contract type</m:t></dt>
        <dd>
          <xsl:call-template name="contract-type"><xsl:with-param name="code" select="@type"/></xsl:call-template>
          <xsl:text> </xsl:text><span class="meta"><xsl:call-template name="contract-type-text"><xsl:with-param name="code" select="@type"/></xsl:call-template></span>
        </dd>
      </div>
      <div>
        <dt><m:t note="From which day to which day a contract runs">Runs</m:t></dt>
        <dd><xsl:apply-templates select="." mode="span"/><xsl:text> </xsl:text><span class="meta"><xsl:apply-templates select="." mode="state"/></span></dd>
      </div>
      <div>
        <dt><m:t note="How long a contract is agreed for">Term</m:t></dt>
        <dd>
          <m:n count="@term-months"><m:one>One month</m:one><m:other><m:arg name="n" select="l:number(@term-months)"/> months</m:other></m:n>
          <xsl:text> </xsl:text><span class="meta"><m:n count="@notice-days"><m:one>Notice one day before its end</m:one><m:other>Notice <m:arg name="n" select="l:number(@notice-days)"/> days before its end</m:other></m:n></span>
        </dd>
      </div>
      <div>
        <dt><m:t>Billing period</m:t></dt>
        <dd><m:n count="@billing-months"><m:one>Every month</m:one><m:other>Every <m:arg name="n" select="l:number(@billing-months)"/> months</m:other></m:n></dd>
      </div>
      <div>
        <dt><m:t>Response time agreed</m:t></dt>
        <dd>
          <m:n count="@response-hours"><m:one>One working hour</m:one><m:other><m:arg name="n" select="l:number(@response-hours)"/> working hours</m:other></m:n>
          <xsl:text> </xsl:text><span class="meta"><m:t>Counted in the opening hours of your support centre.</m:t></span>
        </dd>
      </div>
    </dl>
  </xsl:template>

  <xsl:template match="contract" mode="included">
    <section class="section" aria-labelledby="included">
      <h2 id="included"><m:t>What is included</m:t></h2>
      <xsl:choose>
        <xsl:when test="included"><ul><xsl:apply-templates select="included"/></ul></xsl:when>
        <xsl:otherwise><p><m:t>Nothing beyond the service itself: what you need is charged when you order it.</m:t></p></xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>
  <xsl:template match="included">
    <li><xsl:call-template name="included-part"><xsl:with-param name="code" select="@what"/></xsl:call-template></li>
  </xsl:template>

</xsl:stylesheet>
