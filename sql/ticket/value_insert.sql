-- ticket_value_insert: what a field of the subject was filled with.
-- role:  portal alone
-- param: ticket_id  u64
-- param: code       text
-- param: value      text
-- done:  one row
INSERT INTO ticket_field (ticket_id, code, value) VALUES (:ticket_id, :code, :value);
