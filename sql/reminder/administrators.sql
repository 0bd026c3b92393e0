-- reminder_administrators: who is told of what concerns the whole company.
-- role:  jobs
-- param: customer_id  u64
-- row:   person_id    u64
-- done:  the active administrators
SELECT m.person_id
  FROM member m
  JOIN person p ON p.id = m.person_id
 WHERE m.customer_id = :customer_id AND m.role = 'administrator' AND m.state = 'active' AND p.state = 'active'
 ORDER BY m.person_id;
