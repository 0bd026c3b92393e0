<?xml version="1.0" encoding="UTF-8"?>
<!-- The support centre's page in the hosting portal: the technical department does other work here. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" extension-element-prefixes="m">
  <xsl:import href="view:centre/show.xsl"/>

  <xsl:template match="department[@code='technical']" mode="task"><m:t>Mail, websites, databases and servers.</m:t></xsl:template>
</xsl:stylesheet>
