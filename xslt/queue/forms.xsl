<?xml version="1.0" encoding="UTF-8"?>
<!-- What staff do with a case: answer, note, who has it, where it belongs, how it stands (DSK-1). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">
  <xsl:import href="../lib/form.xsl"/>

  <xsl:template match="queue-case" mode="forms">
    <xsl:if test="form[@name = 'reply']">
      <section class="section" aria-labelledby="reply">
        <h2 id="reply"><m:t note="Heading above the box in which staff answer a customer">Answer the customer</m:t></h2>
        <xsl:if test="@foreign"><p class="hint"><m:t>The customer writes in <m:arg name="language" select="l:language(@lang)"/>. Say below in which language you answer.</m:t></p></xsl:if>
        <xsl:if test="case-canned">
          <form class="filters" method="get" action="{/page/@base}/desk/requests/{@id}#reply">
            <div>
              <label for="canned"><m:t note="Label of a choice: texts to answer with">Reply ready to send</m:t></label>
              <select id="canned" name="canned"><xsl:apply-templates select="case-canned"/></select>
            </div>
            <button class="button button-quiet" type="submit"><m:t note="Button: puts a prepared text into the box">Put it into the box</m:t></button>
          </form>
        </xsl:if>
        <xsl:apply-templates select="form[@name = 'reply']"/>
      </section>
      <section class="section" aria-labelledby="note">
        <h2 id="note"><m:t note="Heading above the box for notes of staff">Note for colleagues</m:t></h2>
        <xsl:apply-templates select="form[@name = 'note']"/>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- Below the conversation: everything but words. -->
  <xsl:template match="queue-case" mode="steps">
    <xsl:if test="form[@name = 'pass']">
      <section class="section" aria-labelledby="steps">
        <h2 id="steps"><m:t note="Heading: what else staff can do with a request">Hand over, sort, close</m:t></h2>
        <div class="case-steps">
          <xsl:apply-templates select="form[@name = 'assign']"/>
          <xsl:apply-templates select="form[@name = 'pass']"/>
          <xsl:apply-templates select="form[@name = 'state']"/>
          <xsl:apply-templates select="form[@name = 'visit']"/>
          <xsl:apply-templates select="form[@name = 'link']"/>
          <xsl:apply-templates select="form[@name = 'merge']"/>
        </div>
        <div class="actions">
          <xsl:apply-templates select="form[@name = 'release']"/>
          <xsl:apply-templates select="form[@name = 'urgent'] | form[@name = 'usual']"/>
          <xsl:apply-templates select="form[@name = 'close']"/>
        </div>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="case-canned"><option value="{@code}"><xsl:value-of select="@title"/></option></xsl:template>

  <!-- Buttons alone stand in a row. -->
  <xsl:template match="form[not(field[not(@type = 'hidden')])]">
    <form class="inline-form" method="post" action="{@action}">
      <xsl:if test="problem"><xsl:apply-templates select="." mode="summary"/></xsl:if>
      <xsl:apply-templates select="@token | @key" mode="hidden"/>
      <xsl:apply-templates select="field"/>
      <xsl:apply-templates select="." mode="button"/>
    </form>
  </xsl:template>
  <xsl:template match="form" mode="button"><button class="button button-quiet" type="submit"><xsl:apply-templates select="." mode="submit"/></button></xsl:template>
  <xsl:template match="form[@name = 'open'] | form[@name = 'take']" mode="button"><button class="button" type="submit"><xsl:apply-templates select="." mode="submit"/></button></xsl:template>

  <xsl:template match="form[@name = 'open']" mode="submit"><m:t note="Button: opens a request on purpose">Open the request</m:t></xsl:template>
  <xsl:template match="form[@name = 'take']" mode="submit"><m:t note="Button: the reader takes a request">Take it</m:t></xsl:template>
  <xsl:template match="form[@name = 'release']" mode="submit"><m:t note="Button: nobody has the request any more">Give it back to the queue</m:t></xsl:template>
  <xsl:template match="form[@name = 'urgent']" mode="submit"><m:t note="Button">Mark as urgent</m:t></xsl:template>
  <xsl:template match="form[@name = 'usual']" mode="submit"><m:t note="Button: a request is not urgent any more">Not urgent any more</m:t></xsl:template>
  <xsl:template match="form[@name = 'close']" mode="submit"><m:t note="Button: staff close a request for ever">Close for good</m:t></xsl:template>
  <xsl:template match="form[@name = 'reply']" mode="submit"><m:t note="Button: sends an answer to the customer">Send the answer</m:t></xsl:template>
  <xsl:template match="form[@name = 'note']" mode="submit"><m:t note="Button: keeps a note that only staff see">Keep the note</m:t></xsl:template>
  <xsl:template match="form[@name = 'assign']" mode="submit"><m:t note="Button: a colleague gets the request">Assign</m:t></xsl:template>
  <xsl:template match="form[@name = 'pass']" mode="submit"><m:t note="Button: the request goes to another queue">Pass on</m:t></xsl:template>
  <xsl:template match="form[@name = 'state']" mode="submit"><m:t note="Button: sets the state of a request">Set</m:t></xsl:template>
  <xsl:template match="form[@name = 'visit']" mode="submit"><m:t note="Button: a technician comes on that day">Plan the visit</m:t></xsl:template>
  <xsl:template match="form[@name = 'link']" mode="submit"><m:t note="Button: two requests belong together">Link</m:t></xsl:template>
  <xsl:template match="form[@name = 'merge']" mode="submit"><m:t note="Button: one request goes on in another">Merge and close this one</m:t></xsl:template>

  <xsl:template match="field[@name = 'body']" mode="label"><m:t note="Label: text to the customer">Answer</m:t></xsl:template>
  <xsl:template match="field[@name = 'language']" mode="label"><m:t>Language of the answer</m:t></xsl:template>
  <xsl:template match="option[../@name = 'language']"><xsl:value-of select="l:language(@value)"/></xsl:template>
  <xsl:template match="field[@name = 'to']" mode="label"><m:t note="Label: state of a request after an answer">After this answer</m:t></xsl:template>
  <xsl:template match="option[../@name = 'to']"><m:t note="State after an answer">it is answered: the customer confirms</m:t></xsl:template>
  <xsl:template match="option[../@name = 'to' and @value = 'waiting-customer']"><m:t note="State after an answer">we wait for the customer</m:t></xsl:template>
  <xsl:template match="option[../@name = 'to' and @value = 'in-progress']"><m:t note="State after an answer">we go on working on it</m:t></xsl:template>
  <xsl:template match="option[../@name = 'to' and @value = 'waiting-supplier']"><m:t note="State after an answer">we wait for a supplier</m:t></xsl:template>
  <xsl:template match="field[@name = 'note']" mode="label"><m:t note="Label: text only staff see">Note</m:t></xsl:template>
  <xsl:template match="field[@name = 'note']" mode="hint"><m:t>The customer never sees notes.</m:t></xsl:template>
  <xsl:template match="field[@name = 'note']" mode="control">
    <xsl:param name="described"/>
    <textarea id="field-note" name="note" rows="3" dir="auto" maxlength="20000">
      <xsl:apply-templates select="." mode="attributes"><xsl:with-param name="described" select="$described"/></xsl:apply-templates>
      <xsl:value-of select="@value"/>
    </textarea>
  </xsl:template>
  <xsl:template match="field[@name = 'person']" mode="label"><m:t note="Label: which colleague gets a request">Assign to</m:t></xsl:template>
  <xsl:template match="field[@name = 'person']" mode="hint"><m:t>In brackets: how many open requests they have.</m:t></xsl:template>
  <xsl:template match="option[../@name = 'person']"><xsl:value-of select="@label"/></xsl:template>
  <xsl:template match="field[@name = 'queue']" mode="label"><m:t note="Label: to which queue a request goes">Pass on to</m:t></xsl:template>
  <xsl:template match="option[@department][../@name = 'queue']">
    <xsl:value-of select="@label"/><xsl:text>: </xsl:text><xsl:apply-templates select="@department"/>
  </xsl:template>
  <xsl:template match="field[@name = 'reason']" mode="label"><m:t note="Label: why a request is passed on">Reason</m:t></xsl:template>
  <xsl:template match="field[@name = 'reason']" mode="hint"><m:t>For colleagues only.</m:t></xsl:template>
  <xsl:template match="field[@name = 'state']" mode="label"><m:t note="Label: state of a request">State</m:t></xsl:template>
  <xsl:template match="option[../@name = 'state'][not(@value = '')]">
    <xsl:call-template name="ticket-state-name"><xsl:with-param name="code" select="@value"/></xsl:call-template>
  </xsl:template>
  <xsl:template match="field[@name = 'day']" mode="label"><m:t note="Label: day on which a technician comes">Day of the visit</m:t></xsl:template>
  <xsl:template match="field[@name = 'link']" mode="label"><m:t note="Label: number of a request">Belongs together with number</m:t></xsl:template>
  <xsl:template match="field[@name = 'merge']" mode="label"><m:t note="Label: number of a request">Goes on in number</m:t></xsl:template>
  <xsl:template match="field[@name = 'merge']" mode="hint"><m:t>Both stay readable; this one is closed and leads there.</m:t></xsl:template>
  <xsl:template match="option[@value = '']"><m:t note="First line of a choice where nothing is chosen yet">choose</m:t></xsl:template>

  <xsl:template match="problem[@code = 'queue.changed']"><m:t>Somebody did something with this request meanwhile. Read it above; what you typed is kept below.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'queue.changed'][@entries]"><m:n count="@entries">
    <m:one>One entry came into the conversation meanwhile. Read it above; what you typed is kept below.</m:one>
    <m:other><m:arg name="n" select="l:number(@entries)"/> entries came into the conversation meanwhile. Read them above; what you typed is kept below.</m:other>
  </m:n></xsl:template>
  <xsl:template match="problem[@code = 'queue.closed']"><m:t>This request was closed meanwhile. Nothing can be added to it.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'queue.nobody']"><m:t>This colleague is not posted to the queue of this request. Choose another.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'queue.same-queue']"><m:t>It is in this queue already. Choose another.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'queue.no-queue']"><m:t>There is no such queue. Choose one of the list.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'queue.no-case']"><m:t>No request has this number, or it is not in your queues. A number has eight characters, like B7K2 M9QX.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'queue.same-case']"><m:t>This is the number of this very request.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'queue.other-customer']"><m:t>That request is another customer’s. Link the two instead.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'queue.closed-case']"><m:t>That request is closed; nothing can go on in it.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'queue.confidential']"><m:t>One of the two is confidential and the other is not. Link them instead, so that nobody sees more than before.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'queue.no-way']"><m:t>A request does not come to this state from where it is. Choose another.</m:t></xsl:template>
  <xsl:template match="problem[@code = 'queue.day-past']"><m:t>This day is over. Choose today or a day to come.</m:t></xsl:template>

</xsl:stylesheet>
