-- person_memberships: the customers somebody belongs to.
-- role:  portal
-- param: id  u64
-- row:   member_id    u64
-- row:   customer_id  u64
-- row:   customer     text  its name
-- done:  all that have not ended, by customer
SELECT m.id AS member_id, m.customer_id, c.name AS customer
  FROM member m
  JOIN customer c ON c.id = m.customer_id
 WHERE m.person_id = :id AND m.state <> 'ended'
 ORDER BY m.customer_id;
