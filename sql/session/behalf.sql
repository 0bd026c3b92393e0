-- session_behalf: with whose eyes and rights a member of staff acts: an active member of a customer whose file they have open.
-- role:  portal
-- scope: staff, because they act for customers of their own portal
-- param: member_id  u64
-- param: person_id  u64   the member of staff
-- row:   behalf_id    u64   person on whose behalf
-- row:   name         text
-- row:   member_code  text
-- row:   role         text
-- row:   customer_id  u64
-- row:   customer_code  text
-- row:   customer_name  text
-- row:   customer_number  text
-- row:   customer_version  u64
-- done:  one row; none when it is over
SELECT p.id AS behalf_id, p.name, m.code AS member_code, m.role,
       c.id AS customer_id, c.code AS customer_code, c.name AS customer_name, c.number AS customer_number, c.version AS customer_version
  FROM member m
  JOIN person p ON p.id = m.person_id AND p.state = 'active'
  JOIN customer c ON c.id = m.customer_id AND c.is_active
  JOIN person s ON s.id = :person_id AND s.staff_role IS NOT NULL AND s.brand = c.brand AND s.portal = c.portal
  JOIN opened_file o ON o.person_id = s.id AND o.customer_id = c.id AND o.opened_at > UTC_TIMESTAMP() - INTERVAL 12 HOUR
 WHERE m.id = :member_id AND m.state = 'active';
