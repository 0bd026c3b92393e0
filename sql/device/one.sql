-- device_one: a device or service that a member sees.
-- role:  portal
-- param: customer_id  u64
-- param: member_id    u64
-- param: sees_all     flag  without assignment
-- param: code         text
-- row:   id          u64
-- row:   code        text
-- row:   serial      text
-- row:   kind        text
-- row:   model       text
-- row:   place       text
-- row:   site_name   text  null
-- row:   street      text  null
-- row:   postcode    text  null
-- row:   town        text  null
-- row:   country     text  null
-- row:   group_name  text  null
-- done:  one row; none when there is no such device, or the member does not see it
SELECT d.id, d.code, d.serial, d.kind, d.model, d.place,
       s.name AS site_name, s.street, s.postcode, s.town, s.country, g.name AS group_name
  FROM device d
  LEFT JOIN site s ON s.id = d.site_id
  LEFT JOIN device_group g ON g.id = d.group_id
 WHERE d.code = :code AND d.customer_id = :customer_id AND d.is_active
   AND (:sees_all OR EXISTS (SELECT 1 FROM assignment a
                              WHERE a.member_id = :member_id
                                AND (a.device_id = d.id OR a.group_id = d.group_id OR a.site_id = d.site_id)));
