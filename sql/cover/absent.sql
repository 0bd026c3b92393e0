-- cover_absent: the person of a member, for mails and the log.
-- role:  portal
-- param: customer_id  u64
-- param: member_id    u64
-- row:   person_id    u64
-- row:   name         text
-- done:  one row or none; only of active members
SELECT m.person_id, p.name
  FROM member m
  JOIN person p ON p.id = m.person_id
 WHERE m.id = :member_id AND m.customer_id = :customer_id AND m.state = 'active';
