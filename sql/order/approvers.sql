-- order_approvers: who is told that an order waits.
-- role:  portal alone
-- param: customer_id  u64
-- row:   person_id  u64
-- done:  the active administrators who can sign in
SELECT m.person_id
  FROM member m
  JOIN person p ON p.id = m.person_id
 WHERE m.customer_id = :customer_id AND m.role = 'administrator' AND m.state = 'active' AND p.state = 'active'
 ORDER BY m.person_id;
