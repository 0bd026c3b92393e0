-- ticket_message_id: the row of a message just written.
-- role:  portal alone
-- param: code  text
-- row:   id    u64
-- done:  one row
SELECT x.id FROM ticket_message x WHERE x.code = :code;
