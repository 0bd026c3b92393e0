-- move_sites: where devices of a customer can go.
-- role:  portal alone
-- param: customer_id  u64
-- row:   code         text
-- row:   name         text
-- row:   town         text
-- done:  by name, at most 500
SELECT s.code, s.name, s.town
  FROM site s
 WHERE s.customer_id = :customer_id
 ORDER BY s.name COLLATE utf8mb4_uca1400_as_ci, s.id
 LIMIT 500;
