-- ticket_colleagues: whom a new ticket could be shared with by name.
-- role:  portal alone
-- param: customer_id  u64
-- param: member_id    u64   who asks
-- param: roles        text  codes of roles that may see tickets, a comma between
-- param: limit        u64
-- row:   code         text  public id of the member
-- row:   name         text
-- row:   role         text
-- done:  by name
SELECT m.code, p.name, m.role
  FROM member m
  JOIN person p ON p.id = m.person_id AND p.state = 'active'
 WHERE m.customer_id = :customer_id AND m.id <> :member_id AND m.state = 'active' AND FIND_IN_SET(m.role, :roles)
 ORDER BY p.name COLLATE utf8mb4_uca1400_as_ci, m.id
 LIMIT :limit;
