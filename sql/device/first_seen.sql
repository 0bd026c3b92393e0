-- device_first_seen: the first devices that are assigned to a member, by serial number.
-- role:  portal alone
-- param: customer_id  u64
-- param: member_id    u64
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
   AND (EXISTS (SELECT 1 FROM assignment a WHERE a.member_id = :member_id AND a.device_id = d.id)
        OR EXISTS (SELECT 1 FROM assignment a WHERE a.member_id = :member_id AND a.site_id = d.site_id)
        OR EXISTS (SELECT 1 FROM assignment a WHERE a.member_id = :member_id AND a.group_id = d.group_id))
 ORDER BY d.serial
 LIMIT :limit;
