-- member_end_assignments: takes everything back that was assigned to a member.
-- role:  portal
-- param: customer_id  u64
-- param: member_id    u64
-- done:  the assignments; NOT_FOUND when there are none
DELETE a
  FROM assignment a
  JOIN member m ON m.id = a.member_id
 WHERE a.member_id = :member_id AND m.customer_id = :customer_id;
