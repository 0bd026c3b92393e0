-- reading_device_of_staff: the customer of a device, if it is of the portal that the member of staff works for.
-- role:  portal alone
-- scope: staff, because they open new epochs of counters
-- param: person_id    u64   the member of staff
-- param: code         text  public id of the device
-- row:   customer_id  u64
-- row:   customer     text  public id
-- row:   is_open      flag  this member of staff opened the customer's file in the last twelve hours
-- done:  one row or none
SELECT c.id AS customer_id, c.code AS customer,
       COALESCE(o.opened_at > UTC_TIMESTAMP() - INTERVAL 12 HOUR, FALSE) AS is_open
  FROM person w
  JOIN customer c ON c.brand = w.brand AND c.portal = w.portal
  JOIN device d ON d.customer_id = c.id
  LEFT JOIN opened_file o ON o.person_id = w.id AND o.customer_id = c.id
 WHERE w.id = :person_id AND w.staff_role IS NOT NULL AND d.code = :code AND d.is_active;
