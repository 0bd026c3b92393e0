-- ticket_newer: whether staff have written to the customer since a message that was the last one seen.
-- role:  portal alone
-- param: ticket_id  u64
-- param: last       text  public id of that message; empty: none was
-- row:   is_newer   flag
-- done:  one row
SELECT EXISTS (SELECT 1 FROM ticket_message x
                WHERE x.ticket_id = :ticket_id AND x.side = 'staff' AND x.kind = 'message'
                  AND x.id > COALESCE((SELECT l.id FROM ticket_message l WHERE l.code = :last AND l.ticket_id = :ticket_id), 0)) AS is_newer;
