-- registration_joining: whom a mailed link is for, and what it joins.
-- role:  portal
-- param: person_id    u64
-- param: member_id    u64   null  NULL: the link joins nothing
-- row:   mail         text  null
-- row:   name         text
-- row:   brand        text
-- row:   person_code  text
-- row:   person_state text
-- row:   has_member   flag
-- row:   customer_id  u64
-- row:   others       u64         memberships of the person beside this one, in whatever state
-- row:   member_code  text
-- row:   role         text
-- row:   member_state text
-- row:   customer     text        its name
-- row:   number       text
-- done:  one row or none; empty texts and 0 where nothing is joined
SELECT p.mail, p.name, p.brand, p.code AS person_code, p.state AS person_state,
       m.id IS NOT NULL AS has_member, CAST(COALESCE(m.customer_id, 0) AS UNSIGNED) AS customer_id,
       CAST(COALESCE((SELECT COUNT(*) FROM member o WHERE o.person_id = p.id AND o.id <> COALESCE(m.id, 0)), 0) AS UNSIGNED) AS others,
       COALESCE(m.code, '') AS member_code, COALESCE(CONCAT(m.role), '') AS role,
       COALESCE(CONCAT(m.state), '') AS member_state,
       COALESCE(c.name, '') AS customer, COALESCE(c.number, '') AS number
  FROM person p
  LEFT JOIN member m ON m.id = :member_id AND m.person_id = p.id
  LEFT JOIN customer c ON c.id = m.customer_id
 WHERE p.id = :person_id;
