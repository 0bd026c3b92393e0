-- cover_end: ends a cover early, or before it began.
-- role:  portal
-- param: customer_id  u64
-- param: id           u64
-- done:  one row; NOT_FOUND when it was over
UPDATE cover c
  JOIN member m ON m.id = c.member_id
   SET c.ended_at = UTC_TIMESTAMP()
 WHERE c.id = :id AND m.customer_id = :customer_id AND c.ended_at IS NULL;
