-- member_end_links: mailed links of a member do no more.
-- role:  portal
-- param: customer_id  u64
-- param: member_id    u64
-- done:  the links unused so far; NOT_FOUND when there are none
UPDATE link l
  JOIN member m ON m.id = l.member_id
   SET l.used_at = UTC_TIMESTAMP()
 WHERE l.member_id = :member_id AND m.customer_id = :customer_id AND l.used_at IS NULL;
