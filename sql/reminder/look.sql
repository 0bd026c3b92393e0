-- reminder_look: what a mailed link opens.
-- role:  portal alone
-- scope: link, because whoever holds the token in a mail may send the readings it is about
-- param: token_hash   bytes
-- param: brand        text
-- row:   id           u64
-- row:   customer_id  u64
-- row:   member_id    u64
-- row:   person_id    u64
-- row:   role         text  of the member
-- row:   customer     text  name
-- row:   due_on       day
-- row:   is_used      flag
-- row:   is_over      flag  too old, or the member or customer is no longer active
-- done:  one row or none
SELECT r.id, r.customer_id, r.member_id, m.person_id, m.role, c.name AS customer, r.due_on, r.used_at IS NOT NULL AS is_used,
       (r.expires_at <= UTC_TIMESTAMP() OR m.state <> 'active' OR p.state <> 'active' OR NOT c.is_active) AS is_over
  FROM reminder r
  JOIN member m ON m.id = r.member_id
  JOIN person p ON p.id = m.person_id
  JOIN customer c ON c.id = r.customer_id AND c.brand = :brand
 WHERE r.token_hash = :token_hash;
