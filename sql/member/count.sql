-- member_count: how many members a customer has, and administrators who can sign in.
-- role:  portal
-- param: customer_id  u64
-- row:   members         u64
-- row:   administrators  u64
-- done:  one row
SELECT CAST(COUNT(*) AS UNSIGNED) AS members,
       CAST(COUNT(CASE WHEN m.role = 'administrator' AND p.state = 'active' THEN 1 END) AS UNSIGNED) AS administrators
  FROM member m
  JOIN person p ON p.id = m.person_id
 WHERE m.customer_id = :customer_id AND m.state = 'active';
