-- member_end_covers: ends the covers in which a member is away or stands in, also those to come; whoever stood in
-- has other companies to choose from, which their version tells.
-- role:  portal
-- param: customer_id  u64
-- param: member_id    u64
-- done:  the covers not ended yet; NOT_FOUND when there are none
UPDATE cover c
  JOIN member m ON m.id = c.member_id
  JOIN member b ON b.id = c.by_id
  JOIN person p ON p.id = b.person_id
   SET c.ended_at = UTC_TIMESTAMP(), p.version = p.version + 1
 WHERE (c.member_id = :member_id OR c.by_id = :member_id)
   AND m.customer_id = :customer_id
   AND c.ended_at IS NULL AND c.ends_on >= UTC_DATE();
