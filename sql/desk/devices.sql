-- desk_devices: a customer's devices and services, as staff see them.
-- role:  portal
-- param: customer_id  u64
-- row:   serial  text
-- row:   kind    text
-- row:   model   text
-- row:   site    text  null
-- row:   place   text
-- done:  at most 500 rows, by serial number
SELECT d.serial, d.kind, d.model, s.name AS site, d.place
  FROM device d
  LEFT JOIN site s ON s.id = d.site_id
 WHERE d.customer_id = :customer_id AND d.is_active
 ORDER BY d.serial
 LIMIT 500;
