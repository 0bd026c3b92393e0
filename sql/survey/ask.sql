-- survey_ask: a question about a request that closed; its token goes out with the mail.
-- role:  portal jobs alone
-- scope: public, because the unit that closes a request has found it for its customer
-- param: code        text  public id
-- param: token_hash  bytes
-- param: ticket_id   u64
-- param: portal      text
-- param: centre_id   u64
-- param: department  text
-- param: person_id   u64
-- param: language    text
-- param: days        u64   how long it can be answered
-- done:  one row; NOT_FOUND when it was asked before
INSERT INTO survey (code, kind, token_hash, ticket_id, portal, centre_id, department, person_id, language, asked_at, expires_at)
SELECT :code, 'case', :token_hash, t.id, :portal, :centre_id, :department, :person_id, :language, UTC_TIMESTAMP(),
       UTC_TIMESTAMP() + INTERVAL :days DAY
  FROM ticket t
 WHERE t.id = :ticket_id AND NOT EXISTS (SELECT 1 FROM survey s WHERE s.ticket_id = t.id);
