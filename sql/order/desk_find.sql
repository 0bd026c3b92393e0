-- order_desk_find: whose order a public id names, for staff of its portal.
-- role:  portal alone
-- scope: staff, because they work through the orders of their portal
-- param: staff  u64  person
-- param: code   text
-- row:   customer_id  u64
-- done:  one row or none
SELECT o.customer_id
  FROM person s
  JOIN supply_order o ON o.portal = s.portal
 WHERE s.id = :staff AND s.staff_role IS NOT NULL AND o.code = :code;
