-- queue_merge: a request leads to the one it was merged into.
-- role:  portal alone
-- param: customer_id  u64  whose both are
-- param: ticket_id    u64
-- param: into_id      u64
-- done:  one row; NOT_FOUND when the other is not the customer's
UPDATE ticket t
  JOIN ticket i ON i.id = :into_id AND i.customer_id = t.customer_id
   SET t.merged_id = i.id, t.version = t.version + 1
 WHERE t.id = :ticket_id AND t.customer_id = :customer_id;
