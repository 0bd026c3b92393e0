-- desk_people: who acts for a customer, as staff see them.
-- role:  portal
-- param: customer_id  u64
-- row:   code        text
-- row:   name        text
-- row:   mail        text  null  NULL: reached by telephone only
-- row:   phone       text
-- row:   role        text
-- row:   state       text
-- row:   locale      text
-- row:   person_state text
-- row:   registered_by text null  name of the member of staff who registered them
-- done:  at most 500 rows, by name
SELECT m.code, p.name, p.mail, p.phone, m.role, m.state, p.locale, p.state AS person_state, r.name AS registered_by
  FROM member m
  JOIN person p ON p.id = m.person_id
  LEFT JOIN person r ON r.id = p.registered_by
 WHERE m.customer_id = :customer_id AND m.state <> 'ended'
 ORDER BY p.name COLLATE utf8mb4_unicode_ci, m.id
 LIMIT 500;
