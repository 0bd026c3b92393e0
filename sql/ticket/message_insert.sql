-- ticket_message_insert: a further message, or a note of staff among themselves.
-- role:  portal alone
-- param: ticket_id  u64
-- param: code       text  public id
-- param: side       text
-- param: kind       text
-- param: person_id  u64
-- param: for_id     u64   person staff write for; 0: themselves
-- param: language   text
-- param: body       text
-- done:  one row
INSERT INTO ticket_message (code, ticket_id, side, kind, person_id, for_id, language, body, created_at)
VALUES (:code, :ticket_id, :side, :kind, :person_id, NULLIF(:for_id, 0), :language, :body, UTC_TIMESTAMP());
