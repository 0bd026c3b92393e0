-- challenge_customer: whose contested estimate a member of staff means.
-- role:  portal alone
-- scope: staff, because they decide for their portal's customers
-- param: person_id    u64   the member of staff
-- param: code         text
-- row:   customer_id  u64
-- row:   customer     text  name
-- row:   number       text
-- done:  one row; none when no customer of their portal has such a one
SELECT c.id AS customer_id, c.name AS customer, c.number
  FROM person w
  JOIN customer c ON c.brand = w.brand AND c.portal = w.portal
  JOIN challenge x ON x.customer_id = c.id AND x.code = :code
 WHERE w.id = :person_id AND w.staff_role IS NOT NULL;
