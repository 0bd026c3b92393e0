<?xml version="1.0" encoding="UTF-8"?>
<!-- Files with messages: the field that takes them, what is wrong with one, the list below a message (TKT-12). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:template match="field[@name = 'files']" mode="label"><m:t>Files</m:t></xsl:template>
  <xsl:template match="field[@name = 'files']" mode="hint"><m:t>Up to <m:arg name="count" select="l:number(@multiple)"/> files of <m:arg name="size" select="l:bytes(@bytes-most)"/> each: photos (JPEG, PNG, WebP, GIF), PDF, text and log files, CSV, documents and tables of Word, Excel and OpenDocument without macros.</m:t></xsl:template>

  <xsl:template match="problem[@code = 'attachment.kind']"><m:t><bdi><m:arg name="name" select="@name"/></bdi> is a kind of file that cannot be sent here. Send a photo, a PDF, a text or an office document.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'attachment.name']"><m:t>The name <bdi><m:arg name="name" select="@name"/></bdi> does not say what the file holds. Give it the ending that belongs to its contents, such as .jpg or .pdf.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'attachment.unsound']"><m:t><bdi><m:arg name="name" select="@name"/></bdi> is damaged, holds macros or something hidden, or is too large to be opened. Save it again without them, or send a picture of it.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'attachment.infected']"><m:t>The virus scanner refused <bdi><m:arg name="name" select="@name"/></bdi>. It was not kept. Check the device it comes from.</m:t></xsl:template>

  <!-- Put by the page inside a list: <ul class="attachments"><xsl:apply-templates select="attachment"/></ul> -->
  <xsl:template match="attachment">
    <li>
      <a href="{@href}" download="download">
        <xsl:call-template name="icon"><xsl:with-param name="name" select="'download'"/></xsl:call-template>
        <bdi><xsl:value-of select="@name"/></bdi>
      </a>
      <xsl:text> </xsl:text>
      <span class="meta">
        <xsl:apply-templates select="@kind" mode="attachment"/>
        <xsl:text>, </xsl:text>
        <xsl:value-of select="l:bytes(@size)"/>
        <xsl:if test="@unscanned"><xsl:text>, </xsl:text><m:t note="Of a file that came with a message">not checked for viruses</m:t></xsl:if>
      </span>
    </li>
  </xsl:template>

  <xsl:template match="@kind" mode="attachment"><m:t note="A kind of file">file</m:t></xsl:template>
  <xsl:template match="@kind[. = 'picture']" mode="attachment"><m:t note="A kind of file">picture</m:t></xsl:template>
  <xsl:template match="@kind[. = 'document']" mode="attachment"><m:t note="A kind of file">document</m:t></xsl:template>
  <xsl:template match="@kind[. = 'text']" mode="attachment"><m:t note="A kind of file">text</m:t></xsl:template>
  <xsl:template match="@kind[. = 'table']" mode="attachment"><m:t note="A kind of file">table</m:t></xsl:template>

</xsl:stylesheet>
