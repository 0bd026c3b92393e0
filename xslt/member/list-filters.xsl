<?xml version="1.0" encoding="UTF-8"?>
<!-- Searching, filtering and leafing through the list of people. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:template match="people" mode="filters">
    <form class="filters" method="get" action="{/page/@base}/people" role="search">
      <div>
        <label for="search"><m:t>Name or mail</m:t></label>
        <input id="search" name="search" type="search" value="{@search}" maxlength="80"/>
      </div>
      <div>
        <label for="role"><m:t>Role</m:t></label>
        <select id="role" name="role">
          <option value=""><m:t note="Choice of a filter">All roles</m:t></option>
          <xsl:apply-templates select="role" mode="choice"/>
        </select>
      </div>
      <div>
        <label for="state"><m:t note="State of a person">State</m:t></label>
        <select id="state" name="state">
          <option value=""><m:t note="Choice of a filter: all people but those who left">Everybody now</m:t></option>
          <option value="waiting"><xsl:if test="@state = 'waiting'"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if><m:t ctx="member" note="State of a person">Waits for approval</m:t></option>
          <option value="active"><xsl:if test="@state = 'active'"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if><m:t ctx="member" note="State of a person">Active</m:t></option>
          <option value="invited"><xsl:if test="@state = 'invited'"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if><m:t ctx="member" note="State of a person">Invited</m:t></option>
          <option value="ended"><xsl:if test="@state = 'ended'"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if><m:t ctx="member" note="State of a person">Ended</m:t></option>
        </select>
      </div>
      <div>
        <label for="sort"><m:t>Sorted by</m:t></label>
        <select id="sort" name="sort">
          <option value="name"><m:t>Name</m:t></option>
          <option value="role"><xsl:if test="@sort = 'role'"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if><m:t>Role</m:t></option>
          <option value="since"><xsl:if test="@sort = 'since'"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if><m:t note="Order of a list of people">Newest first</m:t></option>
        </select>
      </div>
      <button class="button button-quiet" type="submit"><m:t note="Button of a search form">Show</m:t></button>
    </form>
  </xsl:template>

  <xsl:template match="role" mode="choice">
    <option value="{@code}">
      <xsl:if test="@code = ../@role"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if>
      <xsl:call-template name="role-name"><xsl:with-param name="code" select="@code"/></xsl:call-template>
    </option>
  </xsl:template>

  <!-- Forms, since what was searched for goes along. -->
  <xsl:template match="people" mode="pages">
    <xsl:if test="@next or @later">
      <nav class="pages">
        <xsl:attribute name="aria-label"><m:t>Pages of the list</m:t></xsl:attribute>
        <xsl:if test="@later">
          <form method="get" action="{/page/@base}/people">
            <xsl:apply-templates select="@search | @role | @state | @sort" mode="carried"/>
            <button class="button button-quiet" type="submit"><m:t note="To the first page of a long list">Back to the beginning</m:t></button>
          </form>
        </xsl:if>
        <xsl:if test="@next">
          <form method="get" action="{/page/@base}/people">
            <xsl:apply-templates select="@search | @role | @state | @sort" mode="carried"/>
            <input type="hidden" name="after" value="{@next}"/>
            <button class="button" type="submit"><m:t note="To the next page of a long list">Next page</m:t></button>
          </form>
        </xsl:if>
      </nav>
    </xsl:if>
  </xsl:template>

  <xsl:template match="@*" mode="carried"><input type="hidden" name="{name()}" value="{.}"/></xsl:template>

</xsl:stylesheet>
