<?xml version="1.0" encoding="UTF-8"?>
<!-- What the list of devices can be asked for: words, site, group, what is due, and the order. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:template match="device-list" mode="filters">
    <form class="filters" method="get" action="{/page/@base}/devices" role="search">
      <div>
        <label for="search"><m:t note="Label of a search field">Search</m:t></label>
        <input id="search" name="search" type="search" value="{@search}" maxlength="80"/>
      </div>
      <xsl:if test="choice[@kind = 'site'][2] or @site">
        <div>
          <label for="site"><m:t>Site</m:t></label>
          <select id="site" name="site">
            <option value=""><m:t note="Choice of a filter: every site">All sites</m:t></option>
            <xsl:apply-templates select="choice[@kind = 'site']"/>
          </select>
        </div>
      </xsl:if>
      <xsl:if test="choice[@kind = 'group'][2] or @group">
        <div>
          <label for="group"><m:t note="A group of devices or services">Group</m:t></label>
          <select id="group" name="group">
            <option value=""><m:t note="Choice of a filter: every group">All groups</m:t></option>
            <xsl:apply-templates select="choice[@kind = 'group']"/>
          </select>
        </div>
      </xsl:if>
      <xsl:if test="@due &gt; 0 or @silent &gt; 0 or @show">
        <div>
          <label for="show"><m:t note="Label of a filter: which devices to show">Show</m:t></label>
          <select id="show" name="show">
            <option value=""><m:t note="Choice of a filter: every device">All devices</m:t></option>
            <option value="due">
              <xsl:if test="@show = 'due'"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if>
              <m:t note="Choice of a filter, with the number of devices">Reading due (<m:arg name="n" select="l:number(@due)"/>)</m:t>
            </option>
            <option value="silent">
              <xsl:if test="@show = 'silent'"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if>
              <m:t note="Choice of a filter, with the number of devices that should report by themselves and do not">Silent (<m:arg name="n" select="l:number(@silent)"/>)</m:t>
            </option>
          </select>
        </div>
      </xsl:if>
      <div>
        <label for="sort"><m:t>Sorted by</m:t></label>
        <select id="sort" name="sort">
          <option value="serial">
            <xsl:choose>
              <xsl:when test="/page/feature[@name = 'hosting']"><m:t>Domain</m:t></xsl:when>
              <xsl:otherwise><m:t>Serial number</m:t></xsl:otherwise>
            </xsl:choose>
          </option>
          <xsl:if test="choice[@kind = 'site']">
            <option value="site"><xsl:if test="@sort = 'site'"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if><m:t>Site</m:t></option>
          </xsl:if>
          <option value="model">
            <xsl:if test="@sort = 'model'"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if>
            <xsl:choose>
              <xsl:when test="/page/feature[@name = 'hosting']"><m:t>Service</m:t></xsl:when>
              <xsl:otherwise><m:t>Model</m:t></xsl:otherwise>
            </xsl:choose>
          </option>
          <xsl:if test="not(/page/feature[@name = 'hosting'])">
            <option value="due"><xsl:if test="@sort = 'due'"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if><m:t note="Order of a list: by the day the next reading is due">Next reading</m:t></option>
            <option value="read"><xsl:if test="@sort = 'read'"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if><m:t note="Order of a list: longest not read first">Last reading</m:t></option>
          </xsl:if>
        </select>
      </div>
      <button class="button button-quiet" type="submit"><m:t note="Button of a search form">Show</m:t></button>
    </form>
  </xsl:template>

  <xsl:template match="choice[@kind]">
    <option value="{@code}">
      <xsl:if test="@chosen"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if>
      <m:t note="A site or group with the number of devices there"><m:arg name="name" select="@name"/> (<m:arg name="n" select="l:number(@devices)"/>)</m:t>
    </option>
  </xsl:template>

</xsl:stylesheet>
