-- cover_colleagues: who could stand in for a member: the active others of the customer.
-- role:  portal
-- param: customer_id  u64
-- param: member_id    u64   who is away
-- row:   id           u64
-- row:   code         text  public id
-- row:   name         text
-- row:   role         text
-- row:   person_id    u64
-- done:  by name
SELECT m.id, m.code, p.name, m.role, m.person_id
  FROM member m
  JOIN person p ON p.id = m.person_id AND p.state = 'active'
 WHERE m.customer_id = :customer_id AND m.id <> :member_id AND m.state = 'active'
 ORDER BY p.name COLLATE utf8mb4_uca1400_as_ci, m.id;
