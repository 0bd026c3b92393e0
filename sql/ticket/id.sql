-- ticket_id: the row of a ticket just opened.
-- role:  portal alone
-- param: customer_id  u64
-- param: code         text
-- row:   id           u64
-- done:  one row
SELECT t.id FROM ticket t WHERE t.code = :code AND t.customer_id = :customer_id;
