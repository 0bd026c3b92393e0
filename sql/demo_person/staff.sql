-- demo_person_staff: members of staff, all of whom need a second factor.
-- role:  portal
-- scope: all, because the demo gives its invented staff their second factors
-- row:   person_id  u64
-- row:   code       text
-- done:  all rows
SELECT p.id AS person_id, p.code
  FROM person p
 WHERE p.staff_role IS NOT NULL AND p.state = 'active'
 ORDER BY p.id;
