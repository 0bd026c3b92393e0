<?xml version="1.0" encoding="UTF-8"?>
<!-- The eight states of a support request: what each means and whose turn it is. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:m="urn:balcao:words" xmlns:l="urn:balcao:format"
                extension-element-prefixes="m" exclude-result-prefixes="l">

  <xsl:template match="facts" mode="states">
    <section class="section" aria-labelledby="states">
      <h2 id="states"><m:t>What the states mean</m:t></h2>
      <div class="table-scroll" role="group" aria-labelledby="states" tabindex="0">
        <table class="table">
          <thead>
            <tr>
              <th scope="col"><m:t>State</m:t></th>
              <th scope="col"><m:t>Meaning</m:t></th>
              <th scope="col"><m:t>Whose turn it is</m:t></th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row"><span class="state state-info"><m:t ctx="ticket" note="State of a support request">Received</m:t></span></th>
              <td><m:t>The request is with the department that its subject belongs to.</m:t></td>
              <td><m:t note="Column: whose turn it is">Ours</m:t></td>
            </tr>
            <tr>
              <th scope="row"><span class="state state-info"><m:t ctx="ticket" note="State of a support request">Assigned</m:t></span></th>
              <td><m:t>An agent has taken it; you see the name.</m:t></td>
              <td><m:t note="Column: whose turn it is">Ours</m:t></td>
            </tr>
            <tr>
              <th scope="row"><span class="state state-info"><m:t ctx="ticket" note="State of a support request">In progress</m:t></span></th>
              <td><m:t>The agent is working on it.</m:t></td>
              <td><m:t note="Column: whose turn it is">Ours</m:t></td>
            </tr>
            <tr>
              <th scope="row"><span class="state state-warn"><m:t ctx="ticket" note="State of a support request">Waiting for you</m:t></span></th>
              <td><m:t>We asked you something and cannot go on without the answer.</m:t></td>
              <td><m:t note="Column: whose turn it is">Yours</m:t></td>
            </tr>
            <tr>
              <th scope="row"><span class="state state-quiet"><m:t ctx="ticket" note="State of a support request">Waiting for supplier</m:t></span></th>
              <td><m:t>Somebody else has to act, for example a registry or the owner of a network.</m:t></td>
              <td><m:t>Ours, to keep asking</m:t></td>
            </tr>
            <tr>
              <th scope="row"><span class="state state-info"><m:t ctx="ticket" note="State of a support request">Visit planned</m:t></span></th>
              <td><m:t>A technician comes, on the day the request names.</m:t></td>
              <td><m:t>Ours, on that day</m:t></td>
            </tr>
            <tr>
              <th scope="row"><span class="state state-good"><m:t ctx="ticket" note="State of a support request">Answered</m:t></span></th>
              <td><m:t>Our answer is there. You confirm that it solves the matter, or you write back.</m:t></td>
              <td><m:t note="Column: whose turn it is">Yours</m:t></td>
            </tr>
            <tr>
              <th scope="row"><span class="state state-quiet"><m:t ctx="ticket" note="State of a support request">Closed</m:t></span></th>
              <td><m:t>The request is finished. It stays readable, and a new one can refer to it.</m:t></td>
              <td><m:t note="Column: whose turn it is">Nobody’s</m:t></td>
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  </xsl:template>
</xsl:stylesheet>
