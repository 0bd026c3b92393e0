<?xml version="1.0" encoding="UTF-8"?>
<!-- What the pages of contested estimates share: the chain of readings, states, problems, answers. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/layout.xsl"/>
  <xsl:import href="../lib/form.xsl"/>

  <!-- From the last real reading to today: what was read, what was estimated, what is claimed. -->
  <xsl:template name="chain">
    <section class="section" aria-labelledby="chain">
      <h2 id="chain"><m:t note="Heading above a list of meter readings">Since the last reading</m:t></h2>
      <div class="table-scroll" role="group" aria-labelledby="chain" tabindex="0">
        <table class="table">
          <thead>
            <tr>
              <th scope="col"><m:t>Day</m:t></th>
              <th scope="col"><m:t note="Heading above what is known of a reading">What it is</m:t></th>
              <xsl:apply-templates select="link[1]/value" mode="head"/>
            </tr>
          </thead>
          <tbody><xsl:apply-templates select="link"/></tbody>
        </table>
      </div>
    </section>
  </xsl:template>

  <xsl:template match="value" mode="head"><th scope="col" class="number"><xsl:apply-templates select="." mode="kind"/></th></xsl:template>

  <xsl:template match="link">
    <tr>
      <th scope="row"><xsl:value-of select="l:day(@on)"/></th>
      <td>
        <xsl:apply-templates select="." mode="what"/>
        <xsl:if test="@billed"><xsl:text> </xsl:text><span class="quiet"><m:t note="Beside a reading that is on an invoice">on an invoice</m:t></span></xsl:if>
      </td>
      <xsl:apply-templates select="value"/>
    </tr>
  </xsl:template>
  <xsl:template match="value"><td class="number"><xsl:value-of select="l:number(@count)"/></td></xsl:template>

  <xsl:template match="link" mode="what"><span class="state state-good"><m:t note="State of a meter reading">Read</m:t></span></xsl:template>
  <xsl:template match="link[@state = 'estimated']" mode="what"><span class="state state-warn"><m:t note="State of a meter reading">Estimated</m:t></span></xsl:template>
  <xsl:template match="link[@contested]" mode="what"><span class="state state-info"><m:t note="State of a meter reading that lies below an estimate">What the counter shows</m:t></span></xsl:template>

  <xsl:template match="value | field" mode="kind"><m:t ctx="register" note="What a counter counts">All pages</m:t></xsl:template>
  <xsl:template match="value[@kind = 'mono'] | field[@name = 'mono']" mode="kind"><m:t ctx="register" note="What a counter counts">Black and white</m:t></xsl:template>
  <xsl:template match="value[@kind = 'colour'] | field[@name = 'colour']" mode="kind"><m:t ctx="register" note="What a counter counts">Colour</m:t></xsl:template>
  <xsl:template match="value[@kind = 'large'] | field[@name = 'large']" mode="kind"><m:t ctx="register" note="What a counter counts">Large format</m:t></xsl:template>
  <xsl:template match="value[@kind = 'scan'] | field[@name = 'scan']" mode="kind"><m:t ctx="register" note="What a counter counts">Scans</m:t></xsl:template>

  <xsl:template match="challenge-page | challenge-case" mode="state"><span class="state state-info"><m:t ctx="challenge">With the contract desk</m:t></span></xsl:template>
  <xsl:template match="challenge-page[@state = 'accepted'] | challenge-case[@state = 'accepted']" mode="state"><span class="state state-good"><m:t ctx="challenge">Accepted</m:t></span></xsl:template>
  <xsl:template match="challenge-page[@state = 'rejected'] | challenge-case[@state = 'rejected']" mode="state"><span class="state state-bad"><m:t ctx="challenge">Not accepted</m:t></span></xsl:template>
  <xsl:template match="challenge-page[@state = 'withdrawn'] | challenge-case[@state = 'withdrawn']" mode="state"><span class="state state-quiet"><m:t ctx="challenge">Taken back</m:t></span></xsl:template>

  <xsl:template match="done">
    <div class="callout callout-good" role="status">
      <xsl:call-template name="icon"><xsl:with-param name="name" select="'check'"/></xsl:call-template>
      <div><p><xsl:apply-templates select="." mode="words"/></p></div>
    </div>
  </xsl:template>
  <xsl:template match="done[@code = 'challenge-opened']" mode="words"><m:t>The contract desk has your reading. Until it decides, nothing changes; its answer comes by mail and stands here.</m:t></xsl:template>
  <xsl:template match="done[@code = 'challenge-withdrawn']" mode="words"><m:t>Taken back. The estimate counts.</m:t></xsl:template>
  <xsl:template match="done[@code = 'challenge-accepted']" mode="words"><m:t>Accepted: the estimates are taken out, and the customer has a mail.</m:t></xsl:template>
  <xsl:template match="done[@code = 'challenge-rejected']" mode="words"><m:t>Not accepted: the customer has a mail with your reason.</m:t></xsl:template>
  <xsl:template match="done[@code = 'challenge-late']" mode="words"><m:t>Nothing was changed: it was decided meanwhile, or other readings came in between.</m:t></xsl:template>

  <xsl:template match="problem[@code = 'challenge.number']"><m:t>Type the number as the counter shows it: digits only.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'challenge.no-photo']"><m:t>This is no photo we can take. Send a JPEG, PNG or WebP file.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'challenge.fits']"><m:t>This reading does not lie below the estimate. Report it as any other reading.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'challenge.impossible']"><m:t>This cannot be what the counter shows: it lies below the last real reading, or a number is missing or too long. Look at the counter again; if it was replaced, call your support centre.</m:t></xsl:template>

</xsl:stylesheet>
