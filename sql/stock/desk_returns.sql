-- stock_desk_returns: empties to be fetched in a portal, as the supply desk sees them.
-- role:  portal alone
-- scope: staff, because they plan what is fetched in their portal
-- param: staff  u64   person
-- param: open   flag  only what is not done
-- row:   code        text
-- row:   customer    text
-- row:   customer_number text
-- row:   site        text
-- row:   street      text
-- row:   postcode    text
-- row:   town        text
-- row:   boxes       u64
-- row:   wanted_on   day
-- row:   planned_on  day   null
-- row:   note        text
-- row:   state       text
-- done:  at most 200 rows, by the day wanted
SELECT r.code, c.name AS customer, c.number AS customer_number, t.name AS site, t.street, t.postcode, t.town, r.boxes,
       r.wanted_on, r.planned_on, r.note, r.state
  FROM person s
  JOIN customer c ON c.brand = s.brand AND c.portal = s.portal
  JOIN supply_return r ON r.customer_id = c.id
  JOIN site t ON t.id = r.site_id
 WHERE s.id = :staff AND s.staff_role IS NOT NULL AND (NOT :open OR r.state IN ('asked', 'planned'))
 ORDER BY r.wanted_on, r.id
 LIMIT 200;
