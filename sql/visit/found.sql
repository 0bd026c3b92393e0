-- visit_found: a visit inside the unit that changes it.
-- role:  portal alone
-- param: customer_id  u64
-- param: code         text
-- row:   state        text
-- row:   proposed_by  text  null
-- row:   proposed_at  instant null
-- row:   person_id    u64        who asked
-- row:   number       text
-- row:   device       text       public id
-- row:   serial       text
-- row:   zone         text  null of the site
-- done:  one row or none
SELECT v.state, v.proposed_by, v.proposed_at, v.person_id, v.number, d.code AS device, d.serial, s.zone
  FROM visit v
  JOIN device d ON d.id = v.device_id
  LEFT JOIN site s ON s.id = d.site_id
 WHERE v.code = :code AND v.customer_id = :customer_id;
