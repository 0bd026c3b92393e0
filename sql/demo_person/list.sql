-- demo_person_list: people of a brand who can sign in, once for each company they act for.
-- role:  portal
-- scope: all, because the demo shows its invented people to the machine it runs on
-- param: brand  text
-- row:   person_id      u64
-- row:   code           text
-- row:   name           text
-- row:   mail           text  null
-- row:   portal         text
-- row:   staff_role     text  null  NULL: no staff
-- row:   role           text  null  NULL: acts for nobody
-- row:   customer_name  text  null
-- done:  at most 2000 rows; staff behind customers
SELECT p.id AS person_id, p.code, p.name, p.mail, p.portal, p.staff_role, m.role, c.name AS customer_name
  FROM person p
  LEFT JOIN member m ON m.person_id = p.id AND m.state = 'active'
  LEFT JOIN customer c ON c.id = m.customer_id
 WHERE p.brand = :brand AND p.state = 'active' AND p.mail IS NOT NULL
 ORDER BY p.staff_role IS NOT NULL, p.portal, c.id, p.id
 LIMIT 2000;
