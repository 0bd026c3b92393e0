<?xml version="1.0" encoding="UTF-8"?>
<!-- The announcements as an Atom feed; ids are the pages' own addresses, so they stay the same for ever. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.w3.org/2005/Atom"
                xmlns:h="http://www.w3.org/1999/xhtml" xmlns:m="urn:balcao:words" extension-element-prefixes="m">
  <xsl:output method="xml" media-type="application/atom+xml" encoding="UTF-8" indent="no"/>
  <xsl:strip-space elements="*"/>

  <xsl:template match="page">
    <feed xml:lang="{@locale}">
      <title><m:t>Announcements of <m:arg name="brand" select="@name"/></m:t></title>
      <id><xsl:value-of select="@canonical"/></id>
      <link rel="self" type="application/atom+xml" href="{@canonical}"/>
      <link rel="alternate" type="text/html" href="{substring-before(@canonical, '.atom')}"/>
      <author><name><xsl:value-of select="@name"/></name></author>
      <xsl:apply-templates select="announcements"/>
    </feed>
  </xsl:template>

  <xsl:template match="announcements">
    <updated><xsl:value-of select="@updated"/></updated>
    <xsl:apply-templates select="announcement"/>
  </xsl:template>

  <xsl:template match="announcement">
    <entry xml:lang="{@lang}">
      <title><xsl:value-of select="@title"/></title>
      <id><xsl:value-of select="concat(substring-before(/page/@canonical, '.atom'), '/', @id)"/></id>
      <link rel="alternate" type="text/html" href="{substring-before(/page/@canonical, '.atom')}/{@id}"/>
      <published><xsl:value-of select="@published"/></published>
      <updated><xsl:value-of select="@published"/></updated>
      <category term="{@severity}"/>
      <content type="xhtml">
        <h:div><xsl:apply-templates select="paragraph"/></h:div>
      </content>
    </entry>
  </xsl:template>

  <xsl:template match="paragraph">
    <h:p><xsl:value-of select="."/></h:p>
  </xsl:template>
</xsl:stylesheet>
