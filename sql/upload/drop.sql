-- upload_drop: a judged file is not to be stored.
-- role:  portal alone
-- param: customer_id  u64
-- param: id           u64
-- done:  one row; NOT_FOUND when it does not wait for that
UPDATE upload SET state = 'dropped', changed_at = UTC_TIMESTAMP()
 WHERE id = :id AND customer_id = :customer_id AND state IN ('judged', 'broken');
