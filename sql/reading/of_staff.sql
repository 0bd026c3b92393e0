-- reading_of_staff: the customer and device of a reading, if they are of the portal that the member of staff works for.
-- role:  portal alone
-- scope: staff, because they decide on readings of their portal's customers
-- param: person_id    u64   the member of staff
-- param: code         text  public id of the reading
-- row:   id           u64
-- row:   customer_id  u64
-- row:   sender_id    u64   null
-- row:   device       text  public id
-- row:   serial       text
-- row:   taken_on     day
-- done:  one row or none
SELECT g.id, c.id AS customer_id, g.person_id AS sender_id, d.code AS device, d.serial, g.taken_on
  FROM person w
  JOIN customer c ON c.brand = w.brand AND c.portal = w.portal
  JOIN device d ON d.customer_id = c.id
  JOIN reading g ON g.device_id = d.id
 WHERE w.id = :person_id AND w.staff_role IS NOT NULL AND g.code = :code;
