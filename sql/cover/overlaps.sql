-- cover_overlaps: how many covers of an absent member touch a span of days.
-- role:  portal
-- param: customer_id  u64
-- param: member_id    u64
-- param: starts_on    day
-- param: ends_on      day
-- row:   covers       u64
-- done:  one row
SELECT CAST(COUNT(*) AS UNSIGNED) AS covers
  FROM cover c
  JOIN member m ON m.id = c.member_id
 WHERE c.member_id = :member_id AND m.customer_id = :customer_id
   AND c.ended_at IS NULL AND c.starts_on <= :ends_on AND c.ends_on >= :starts_on;
