<?xml version="1.0" encoding="UTF-8"?>
<!-- Stops the transform at an element no template knows; imported first, so that every other template wins over it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:template match="*">
    <xsl:message terminate="yes">No template for this element: <xsl:value-of select="name()"/></xsl:message>
  </xsl:template>

  <xsl:template match="text()"/>

</xsl:stylesheet>
