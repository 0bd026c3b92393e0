<?xml version="1.0" encoding="UTF-8"?>
<!-- Icons, illustrations and the brand's mark: references into the drawings under assets, always decorative. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <!-- A 24 px icon beside a word; those that point somewhere turn round in right-to-left pages. -->
  <xsl:template name="icon">
    <xsl:param name="name"/>
    <svg class="icon icon-{$name}" width="24" height="24" aria-hidden="true" focusable="false">
      <use href="{/page/@assets}/sprite.svg#{$name}"/>
    </svg>
  </xsl:template>

  <!-- A drawing in the tones of the brand; it carries nothing that the words beside it do not say. -->
  <xsl:template name="illustration">
    <xsl:param name="name"/>
    <svg class="illustration" width="320" height="240" aria-hidden="true" focusable="false">
      <use href="{/page/@assets}/illustrations.svg#{$name}"/>
    </svg>
  </xsl:template>

  <xsl:template name="mark">
    <svg class="mark" width="32" height="32" aria-hidden="true" focusable="false">
      <use href="{/page/@assets}/mark-{/page/@brand}.svg#mark"/>
    </svg>
  </xsl:template>

</xsl:stylesheet>
