-- member_by_id: whose membership it is, as what, and whether it is in force.
-- role:  portal
-- param: customer_id  u64
-- param: id           u64
-- row:   person_id  u64
-- row:   role       text
-- row:   state      text
-- row:   can_sign_in  flag  the person's account is active
-- done:  one row or none
SELECT m.person_id, m.role, m.state, p.state = 'active' AS can_sign_in
  FROM member m
  JOIN person p ON p.id = m.person_id
 WHERE m.id = :id AND m.customer_id = :customer_id;
