-- member_end_sessions: ends the sessions that act as a member, and those in which the member stands in for others.
-- role:  portal
-- param: customer_id  u64
-- param: member_id    u64
-- done:  the sessions not ended yet; NOT_FOUND when there are none
UPDATE session s
  JOIN member m ON m.id = s.member_id
  LEFT JOIN cover c ON c.id = s.cover_id
   SET s.ended_at = UTC_TIMESTAMP()
 WHERE (s.member_id = :member_id OR c.by_id = :member_id)
   AND m.customer_id = :customer_id
   AND s.ended_at IS NULL;
