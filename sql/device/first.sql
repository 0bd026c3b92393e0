-- device_first: the first devices of a customer, by serial number, for who sees all of them; device_list without its choices.
-- role:  portal alone
-- param: customer_id  u64
-- param: limit        u64
-- row:   code        text
-- row:   serial      text
-- row:   kind        text
-- row:   model       text
-- row:   place       text
-- row:   site_name   text  null
-- row:   group_name  text  null
-- done:  at most limit rows, in order
SELECT d.code, d.serial, d.kind, d.model, d.place, s.name AS site_name, g.name AS group_name
  FROM device d FORCE INDEX (ix_device_customer)
  LEFT JOIN site s ON s.id = d.site_id
  LEFT JOIN device_group g ON g.id = d.group_id
 WHERE d.customer_id = :customer_id AND d.is_active
 ORDER BY d.serial
 LIMIT :limit;
