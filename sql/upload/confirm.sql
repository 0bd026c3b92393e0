-- upload_confirm: the good lines of a judged file are to be stored.
-- role:  portal alone
-- param: customer_id  u64
-- param: id           u64
-- param: is_sure      flag  the unlikely ones too
-- param: lines        u64   how many that is
-- done:  one row; NOT_FOUND when it does not wait for that
UPDATE upload
   SET state = 'storing', is_sure = :is_sure, line_count = :lines, done_count = 0, lease_until = NULL,
       changed_at = UTC_TIMESTAMP()
 WHERE id = :id AND customer_id = :customer_id AND state = 'judged';
