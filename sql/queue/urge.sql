-- queue_urge: a request goes before others, or no more.
-- role:  portal alone
-- param: customer_id  u64   whose it is
-- param: ticket_id    u64
-- param: is_urgent    flag
-- done:  one row
UPDATE ticket SET is_urgent = :is_urgent, version = version + 1
 WHERE id = :ticket_id AND customer_id = :customer_id AND state <> 'closed';
