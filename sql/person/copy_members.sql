-- person_copy_members: for whom somebody acts or acted.
-- role:  jobs
-- param: id  u64
-- row:   customer  text
-- row:   number    text
-- row:   role      text
-- row:   state     text
-- row:   since_at  instant
-- done:  all of them, oldest first
SELECT c.name AS customer, c.number, m.role, m.state, m.since_at
  FROM member m
  JOIN customer c ON c.id = m.customer_id
 WHERE m.person_id = :id
 ORDER BY m.id;
