-- challenge_open: contested estimates that wait, of the portal that a member of staff works for.
-- role:  portal alone
-- scope: staff, because they decide for their portal's customers
-- param: person_id    u64   the member of staff
-- param: limit        u64
-- row:   code         text
-- row:   customer     text  name
-- row:   number       text  of the customer
-- row:   serial       text
-- row:   model        text
-- row:   created_at   instant
-- row:   photo        flag
-- done:  oldest first
SELECT x.code, c.name AS customer, c.number, d.serial, d.model, x.created_at, x.file_id IS NOT NULL AS photo
  FROM person w
  JOIN challenge x ON x.state = 'open'
  JOIN customer c ON c.id = x.customer_id AND c.brand = w.brand AND c.portal = w.portal
  JOIN device d ON d.id = x.device_id
 WHERE w.id = :person_id AND w.staff_role IS NOT NULL
 ORDER BY x.created_at, x.id
 LIMIT :limit;
