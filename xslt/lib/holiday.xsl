<?xml version="1.0" encoding="UTF-8"?>
<!-- The names of the days on which a centre is closed or closes early; the calendars in the database carry the codes. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:m="urn:balcao:words"
                extension-element-prefixes="m">

  <xsl:template name="holiday">
    <xsl:param name="code"/>
    <xsl:choose>
      <xsl:when test="$code = 'new-year'"><m:t>New Year’s Day</m:t></xsl:when>
      <xsl:when test="$code = 'epiphany'"><m:t>Epiphany</m:t></xsl:when>
      <xsl:when test="$code = 'maundy-thursday'"><m:t>Maundy Thursday</m:t></xsl:when>
      <xsl:when test="$code = 'holy-wednesday'"><m:t>Wednesday before Easter</m:t></xsl:when>
      <xsl:when test="$code = 'good-friday'"><m:t>Good Friday</m:t></xsl:when>
      <xsl:when test="$code = 'easter-sunday'"><m:t>Easter Sunday</m:t></xsl:when>
      <xsl:when test="$code = 'easter-monday'"><m:t>Easter Monday</m:t></xsl:when>
      <xsl:when test="$code = 'labour-day'"><m:t>Labour Day</m:t></xsl:when>
      <xsl:when test="$code = 'ascension'"><m:t>Ascension Day</m:t></xsl:when>
      <xsl:when test="$code = 'whit-sunday'"><m:t>Whit Sunday</m:t></xsl:when>
      <xsl:when test="$code = 'whit-monday'"><m:t>Whit Monday</m:t></xsl:when>
      <xsl:when test="$code = 'corpus-christi'"><m:t>Corpus Christi</m:t></xsl:when>
      <xsl:when test="$code = 'assumption'"><m:t>Assumption Day</m:t></xsl:when>
      <xsl:when test="$code = 'all-saints'"><m:t>All Saints’ Day</m:t></xsl:when>
      <xsl:when test="$code = 'all-saints-observed'"><m:t>All Saints’ Day (observed)</m:t></xsl:when>
      <xsl:when test="$code = 'immaculate-conception'"><m:t>Immaculate Conception</m:t></xsl:when>
      <xsl:when test="$code = 'christmas-eve'"><m:t>Christmas Eve</m:t></xsl:when>
      <xsl:when test="$code = 'christmas-day'"><m:t>Christmas Day</m:t></xsl:when>
      <xsl:when test="$code = 'second-christmas-day'"><m:t>Second Day of Christmas</m:t></xsl:when>
      <xsl:when test="$code = 'st-stephens-day'"><m:t>St Stephen’s Day</m:t></xsl:when>
      <xsl:when test="$code = 'new-years-eve'"><m:t>New Year’s Eve</m:t></xsl:when>
      <xsl:when test="$code = 'freedom-day'"><m:t>Freedom Day</m:t></xsl:when>
      <xsl:when test="$code = 'portugal-day'"><m:t>Portugal Day</m:t></xsl:when>
      <xsl:when test="$code = 'st-anthonys-day'"><m:t>St Anthony’s Day</m:t></xsl:when>
      <xsl:when test="$code = 'st-johns-day'"><m:t>St John’s Day</m:t></xsl:when>
      <xsl:when test="$code = 'republic-day'"><m:t>Republic Day</m:t></xsl:when>
      <xsl:when test="$code = 'restoration-day'"><m:t>Restoration of Independence</m:t></xsl:when>
      <xsl:when test="$code = 'carnival'"><m:t>Carnival</m:t></xsl:when>
      <xsl:when test="$code = 'spain-day'"><m:t>National Day of Spain</m:t></xsl:when>
      <xsl:when test="$code = 'spanish-constitution-day'"><m:t>Constitution Day</m:t></xsl:when>
      <xsl:when test="$code = 'spanish-constitution-day-observed'"><m:t>Constitution Day (observed)</m:t></xsl:when>
      <xsl:when test="$code = 'madrid-day'"><m:t>Madrid Day</m:t></xsl:when>
      <xsl:when test="$code = 'san-isidro'"><m:t>Feast of St Isidore</m:t></xsl:when>
      <xsl:when test="$code = 'almudena'"><m:t>Feast of Our Lady of Almudena</m:t></xsl:when>
      <xsl:when test="$code = 'norwegian-constitution-day'"><m:t>Norwegian Constitution Day</m:t></xsl:when>
      <xsl:when test="$code = 'austrian-national-day'"><m:t>Austrian National Day</m:t></xsl:when>
      <xsl:when test="$code = 'staff-day'"><m:t>Staff meeting</m:t></xsl:when>
      <xsl:otherwise><m:t>Public holiday</m:t></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
