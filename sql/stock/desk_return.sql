-- stock_desk_return: whose empties a public id names, for staff of the portal.
-- role:  portal alone
-- scope: staff, because they plan what is fetched in their portal
-- param: staff  u64  person
-- param: code   text
-- row:   customer_id  u64
-- done:  one row or none
SELECT r.customer_id
  FROM person s
  JOIN customer c ON c.brand = s.brand AND c.portal = s.portal
  JOIN supply_return r ON r.customer_id = c.id
 WHERE s.id = :staff AND s.staff_role IS NOT NULL AND r.code = :code;
