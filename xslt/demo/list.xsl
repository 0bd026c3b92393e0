<?xml version="1.0" encoding="UTF-8"?>
<!-- Who can sign in to the demo, with what, and which mails were sent. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="frame.xsl"/>
  <xsl:import href="../lib/role.xsl"/>

  <xsl:template match="page" mode="title"><m:t>People and mails of the demo</m:t></xsl:template>
  <xsl:template match="page" mode="main"/>
  <xsl:template match="page" mode="wide"><xsl:apply-templates select="demo"/></xsl:template>

  <xsl:template match="demo">
    <section class="section" aria-labelledby="letters">
      <h2 id="letters"><m:t>Mails</m:t></h2>
      <xsl:choose>
        <xsl:when test="letter"><ul class="list"><xsl:apply-templates select="letter"/></ul></xsl:when>
        <xsl:otherwise><p class="hint"><m:t>No mail was sent yet.</m:t></p></xsl:otherwise>
      </xsl:choose>
    </section>
    <section class="section" aria-labelledby="people">
      <h2 id="people"><m:t>People</m:t></h2>
      <p><m:t>Everybody was given the password <code dir="ltr"><m:arg name="password" select="@password"/></code>. Who registered here, or chose another one, has their own.</m:t></p>
      <p><m:n count="@seconds"><m:one>The codes of staff are good for one more second, and half a minute longer while nobody has used them.</m:one><m:other>The codes of staff are good for <m:arg name="n" select="l:number(@seconds)"/> more seconds, and half a minute longer while nobody has used them.</m:other></m:n></p>
      <div class="table-scroll" role="region" aria-labelledby="people" tabindex="0">
        <table class="table">
          <thead><tr>
            <th scope="col"><m:t note="Column: somebody's name">Name</m:t></th>
            <th scope="col"><m:t>Mail address</m:t></th>
            <th scope="col"><m:t note="Column: role of a person">Role</m:t></th>
            <th scope="col"><m:t note="Column: company">Company</m:t></th>
            <th scope="col"><m:t note="Column: one-time code">Code</m:t></th>
          </tr></thead>
          <tbody><xsl:apply-templates select="person"/></tbody>
        </table>
      </div>
    </section>
  </xsl:template>

  <xsl:template match="person">
    <tr>
      <th scope="row"><bdi><xsl:value-of select="@name"/></bdi></th>
      <td><bdi dir="ltr"><xsl:value-of select="@mail"/></bdi></td>
      <td><xsl:if test="@role"><xsl:call-template name="role-name"><xsl:with-param name="code" select="@role"/></xsl:call-template></xsl:if></td>
      <td><bdi><xsl:value-of select="@customer"/></bdi></td>
      <td><code><xsl:value-of select="@code"/></code></td>
    </tr>
  </xsl:template>

  <xsl:template match="letter">
    <li>
      <div class="main">
        <p class="name"><a href="/-/demo/mail/{@id}"><bdi><xsl:value-of select="@subject"/></bdi></a></p>
        <p class="meta"><bdi dir="ltr"><xsl:value-of select="@to"/></bdi></p>
      </div>
      <span class="meta"><xsl:value-of select="l:instant(@at, /page/@zone, 'medium')"/></span>
    </li>
  </xsl:template>

</xsl:stylesheet>
