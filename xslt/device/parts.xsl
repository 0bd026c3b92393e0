<?xml version="1.0" encoding="UTF-8"?>
<!-- The parts of a device's page: what one can do, registers, contract, orders, moves, where it stood, who sees it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:template match="action">
    <xsl:choose>
      <xsl:when test="@name = 'report'"><a class="button" href="{/page/@base}/devices/{../device/@id}/readings/new"><m:t note="Button">Report a reading</m:t></a></xsl:when>
      <xsl:when test="@name = 'order'"><a class="button button-quiet" href="{/page/@base}/orders/new?device={../device/@id}"><m:t note="Button">Order consumables</m:t></a></xsl:when>
      <xsl:when test="@name = 'move'"><a class="button button-quiet" href="{/page/@base}/moves/new?device={../device/@id}"><m:t note="Button">Move it</m:t></a></xsl:when>
      <xsl:when test="@name = 'visit'"><a class="button button-quiet" href="{/page/@base}/visits/new?device={../device/@id}"><m:t note="Button">Ask for a technician</m:t></a></xsl:when>
      <xsl:otherwise><a class="button button-quiet" href="{/page/@base}/devices/change?device={../device/@id}"><m:t note="Button: corrects where devices stand and which group they are in">Change place or group</m:t></a></xsl:otherwise>
    </xsl:choose>
    <xsl:text> </xsl:text>
  </xsl:template>

  <xsl:template name="registers">
    <section class="section" aria-labelledby="registers">
      <h2 id="registers"><m:t note="Heading: what a device counts">Counters</m:t></h2>
      <dl class="pairs">
        <xsl:for-each select="register">
          <div>
            <dt><xsl:apply-templates select="@kind" mode="register"/></dt>
            <dd><xsl:value-of select="l:number(@count)"/><xsl:text> </xsl:text><span class="meta"><xsl:value-of select="l:day(@on)"/></span></dd>
          </div>
        </xsl:for-each>
      </dl>
      <p><a class="more" href="{/page/@base}/devices/{device/@id}/readings"><m:t>All readings</m:t><xsl:call-template name="icon"><xsl:with-param name="name" select="'arrow'"/></xsl:call-template></a></p>
    </section>
  </xsl:template>

  <xsl:template match="device-contract">
    <section class="section" aria-labelledby="contract">
      <h2 id="contract"><m:t>Contract</m:t></h2>
      <dl class="pairs">
        <div>
          <dt><m:t note="Number of a contract">Number</m:t></dt>
          <dd>
            <xsl:choose>
              <xsl:when test="@id"><a href="{/page/@base}/contracts/{@id}"><bdi dir="ltr"><xsl:value-of select="@number"/></bdi></a></xsl:when>
              <xsl:otherwise><bdi dir="ltr"><xsl:value-of select="@number"/></bdi></xsl:otherwise>
            </xsl:choose>
          </dd>
        </div>
        <div><dt><m:t note="Type of a contract">Type</m:t></dt><dd><xsl:call-template name="contract-type"><xsl:with-param name="code" select="@type"/></xsl:call-template></dd></div>
      </dl>
    </section>
  </xsl:template>

  <xsl:template match="device-order">
    <li>
      <div class="main">
        <p class="name"><xsl:apply-templates select="." mode="article"/><xsl:if test="@quantity &gt; 1"><xsl:text> × </xsl:text><xsl:value-of select="l:number(@quantity)"/></xsl:if></p>
        <p class="meta"><xsl:apply-templates select="." mode="link"/><xsl:text> · </xsl:text><time datetime="{@at}"><xsl:value-of select="l:day(substring(@at, 1, 10))"/></time></p>
      </div>
      <xsl:choose>
        <xsl:when test="@state = 'waiting'"><span class="state state-warn"><m:t note="State of an order">Waits for approval</m:t></span></xsl:when>
        <xsl:when test="@state = 'received'"><span class="state state-info"><m:t note="State of an order">Received</m:t></span></xsl:when>
        <xsl:when test="@state = 'approved'"><span class="state state-info"><m:t note="State of an order">Approved</m:t></span></xsl:when>
        <xsl:when test="@state = 'shipped'"><span class="state state-info"><m:t note="State of an order">Shipped</m:t></span></xsl:when>
        <xsl:when test="@state = 'delivered'"><span class="state state-good"><m:t note="State of an order">Delivered</m:t></span></xsl:when>
        <xsl:when test="@state = 'refused'"><span class="state state-quiet"><m:t note="State of an order">Not approved</m:t></span></xsl:when>
        <xsl:otherwise><span class="state state-quiet"><m:t ctx="order" note="State of an order">Cancelled</m:t></span></xsl:otherwise>
      </xsl:choose>
    </li>
  </xsl:template>

  <xsl:template match="device-order" mode="link"><bdi dir="ltr"><xsl:value-of select="@number"/></bdi></xsl:template>
  <xsl:template match="device-order[@id]" mode="link"><a href="{/page/@base}/orders/{@id}"><bdi dir="ltr"><xsl:value-of select="@number"/></bdi></a></xsl:template>

  <xsl:template match="device-order" mode="article">
    <xsl:choose>
      <xsl:when test="@article = 'toner' and @colour = 'black'"><m:t note="Article">Black toner</m:t></xsl:when>
      <xsl:when test="@article = 'toner' and @colour = 'cyan'"><m:t note="Article">Cyan toner</m:t></xsl:when>
      <xsl:when test="@article = 'toner' and @colour = 'magenta'"><m:t note="Article">Magenta toner</m:t></xsl:when>
      <xsl:when test="@article = 'toner' and @colour = 'yellow'"><m:t note="Article">Yellow toner</m:t></xsl:when>
      <xsl:when test="@article = 'toner'"><m:t note="Article">Toner</m:t></xsl:when>
      <xsl:when test="@article = 'drum'"><m:t note="Article">Drum</m:t></xsl:when>
      <xsl:when test="@article = 'waste'"><m:t note="Article">Waste toner container</m:t></xsl:when>
      <xsl:when test="@article = 'staples'"><m:t note="Article">Staples</m:t></xsl:when>
      <xsl:otherwise><m:t note="Article">Fuser</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="device-move">
    <li>
      <div class="main">
        <p class="name">
          <xsl:choose>
            <xsl:when test="@site"><m:t>Move to <bdi><m:arg name="site" select="@site"/></bdi></m:t></xsl:when>
            <xsl:otherwise><m:t note="A device goes away for good">Removal</m:t></xsl:otherwise>
          </xsl:choose>
        </p>
        <p class="meta"><xsl:apply-templates select="." mode="link"/><xsl:text> · </xsl:text><xsl:value-of select="l:day(@on, 'full')"/></p>
      </div>
      <xsl:choose>
        <xsl:when test="@state = 'asked'"><span class="state state-info"><m:t ctx="move" note="State of a device that is to be moved">Asked for</m:t></span></xsl:when>
        <xsl:when test="@state = 'planned'"><span class="state state-info"><m:t ctx="move" note="State of a device that is to be moved">Planned</m:t></span></xsl:when>
        <xsl:when test="@state = 'done'"><span class="state state-good"><m:t ctx="move" note="State of a device that is to be moved">Done</m:t></span></xsl:when>
        <xsl:otherwise><span class="state state-quiet"><m:t ctx="move" note="State of a device that is to be moved">Cancelled</m:t></span></xsl:otherwise>
      </xsl:choose>
    </li>
  </xsl:template>
  <xsl:template match="device-move" mode="link"><bdi dir="ltr"><xsl:value-of select="@number"/></bdi></xsl:template>
  <xsl:template match="device-move[@id]" mode="link"><a href="{/page/@base}/moves/{@id}"><bdi dir="ltr"><xsl:value-of select="@number"/></bdi></a></xsl:template>

  <xsl:template match="device-visit">
    <li>
      <div class="main">
        <p class="name"><m:t>Visit of a technician</m:t></p>
        <p class="meta"><xsl:apply-templates select="." mode="link"/><xsl:if test="@at"><xsl:text> · </xsl:text><xsl:value-of select="l:instant(@at, /page/@zone)"/></xsl:if></p>
      </div>
      <xsl:choose>
        <xsl:when test="@state = 'asked'"><span class="state state-info"><m:t ctx="visit" note="State of a visit">Asked for</m:t></span></xsl:when>
        <xsl:when test="@state = 'proposed'"><span class="state state-warn"><m:t note="State of a visit: a date waits for an answer">Date proposed</m:t></span></xsl:when>
        <xsl:when test="@state = 'confirmed'"><span class="state state-info"><m:t note="State of a visit">Date agreed</m:t></span></xsl:when>
        <xsl:when test="@state = 'done'"><span class="state state-good"><m:t ctx="visit" note="State of a visit">Done</m:t></span></xsl:when>
        <xsl:otherwise><span class="state state-quiet"><m:t ctx="visit" note="State of a visit">Cancelled</m:t></span></xsl:otherwise>
      </xsl:choose>
    </li>
  </xsl:template>
  <xsl:template match="device-visit" mode="link"><bdi dir="ltr"><xsl:value-of select="@number"/></bdi></xsl:template>
  <xsl:template match="device-visit[@id]" mode="link"><a href="{/page/@base}/visits/{@id}"><bdi dir="ltr"><xsl:value-of select="@number"/></bdi></a></xsl:template>

  <xsl:template match="location">
    <li>
      <div class="main">
        <p>
          <xsl:choose>
            <xsl:when test="@cause = 'removed'"><m:t note="What happened to a device">Removed</m:t></xsl:when>
            <xsl:otherwise>
              <xsl:if test="@site"><bdi><xsl:value-of select="@site"/></bdi></xsl:if>
              <xsl:if test="@site and @place"><xsl:text> · </xsl:text></xsl:if>
              <xsl:if test="@place"><bdi><xsl:value-of select="@place"/></bdi></xsl:if>
              <xsl:if test="not(@site or @place)"><m:t note="Nobody said where a device stands">Unknown</m:t></xsl:if>
            </xsl:otherwise>
          </xsl:choose>
        </p>
        <p class="meta">
          <xsl:choose>
            <xsl:when test="@cause = 'moved'"><m:t note="Why a device stands elsewhere">Moved by us</m:t></xsl:when>
            <xsl:when test="@cause = 'corrected'"><m:t note="Why a device stands elsewhere">Corrected by hand</m:t></xsl:when>
            <xsl:when test="@cause = 'removed'"><m:t note="Why a device is gone">Taken away by us</m:t></xsl:when>
            <xsl:when test="@cause = 'imported'"><m:t note="Where a place comes from">From our records</m:t></xsl:when>
            <xsl:otherwise><m:t note="Where a device was set up first">Since it was set up</m:t></xsl:otherwise>
          </xsl:choose>
          <xsl:if test="@by"><xsl:text> · </xsl:text><bdi><xsl:value-of select="@by"/></bdi></xsl:if>
        </p>
      </div>
      <time class="meta" datetime="{@since}"><xsl:value-of select="l:day(substring(@since, 1, 10))"/></time>
    </li>
  </xsl:template>

  <xsl:template match="reader">
    <li>
      <div class="main">
        <bdi class="name"><xsl:value-of select="@name"/></bdi>
        <p class="meta">
          <xsl:call-template name="role-name"><xsl:with-param name="code" select="@role"/></xsl:call-template>
          <xsl:if test="@covers">
            <xsl:text> · </xsl:text><m:t note="Somebody who sees a device while a colleague is away">stands in for <bdi><m:arg name="name" select="@covers"/></bdi></m:t>
          </xsl:if>
        </p>
      </div>
    </li>
  </xsl:template>

  <xsl:template match="entry">
    <li>
      <div class="main">
        <p><xsl:call-template name="event"><xsl:with-param name="code" select="@event"/></xsl:call-template></p>
        <p class="meta">
          <xsl:if test="@by"><bdi><xsl:value-of select="@by"/></bdi></xsl:if>
          <xsl:if test="@staff"><xsl:text>, </xsl:text><xsl:call-template name="role-name"><xsl:with-param name="code" select="@staff"/></xsl:call-template></xsl:if>
          <xsl:if test="@concerns and not(@concerns = @by)">
            <xsl:text> · </xsl:text><m:t note="The person an entry of the log is about">for <bdi><m:arg name="name" select="@concerns"/></bdi></m:t>
          </xsl:if>
        </p>
      </div>
      <time class="meta" datetime="{@at}"><xsl:value-of select="l:instant(@at, /page/@zone)"/></time>
    </li>
  </xsl:template>

</xsl:stylesheet>
