-- sign_member: as whom a person acts when they sign in: the member their latest session acted as, else the first there is.
-- role:  portal
-- param: person_id    u64
-- row:   member_id    u64
-- row:   customer_id  u64
-- done:  one row; none when they act for no customer
SELECT m.id AS member_id, m.customer_id
  FROM member m
  JOIN customer c ON c.id = m.customer_id AND c.is_active
 WHERE m.person_id = :person_id AND m.state = 'active'
 ORDER BY (SELECT MAX(s.id) FROM session s WHERE s.person_id = m.person_id AND s.member_id = m.id) DESC, m.id
 LIMIT 1;
