-- queue_assign: who of our staff has a request.
-- role:  portal alone
-- param: customer_id  u64       whose it is
-- param: ticket_id    u64
-- param: assignee_id  u64 null  NULL: nobody
-- done:  one row
UPDATE ticket SET assignee_id = :assignee_id, version = version + 1
 WHERE id = :ticket_id AND customer_id = :customer_id AND state <> 'closed';
