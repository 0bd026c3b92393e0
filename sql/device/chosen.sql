-- device_chosen: some devices by their public ids, as far as a member sees them; also read inside the unit that changes them.
-- role:  portal alone
-- param: customer_id  u64
-- param: member_id    u64
-- param: sees_all     flag  without assignment
-- param: codes        text  JSON: an array of public ids
-- row:   id           u64
-- row:   code         text
-- row:   serial       text
-- row:   kind         text
-- row:   model        text
-- row:   place        text
-- row:   site_id      u64   0: none
-- row:   site_code    text  null
-- row:   site_name    text  null
-- row:   town         text  null
-- row:   group_id     u64   0: none
-- row:   group_code   text  null
-- row:   group_name   text  null
-- done:  in the order of the ids; those not seen are missing
SELECT d.id, d.code, d.serial, d.kind, d.model, d.place,
       CAST(COALESCE(d.site_id, 0) AS UNSIGNED) AS site_id, s.code AS site_code, s.name AS site_name, s.town,
       CAST(COALESCE(d.group_id, 0) AS UNSIGNED) AS group_id, g.code AS group_code, g.name AS group_name
  FROM JSON_TABLE(:codes, '$[*]' COLUMNS (number FOR ORDINALITY, code VARCHAR(20) PATH '$')) j
  JOIN device d ON d.code = CONVERT(j.code USING utf8mb4) COLLATE utf8mb4_nopad_bin
  LEFT JOIN site s ON s.id = d.site_id
  LEFT JOIN device_group g ON g.id = d.group_id
 WHERE d.customer_id = :customer_id AND d.is_active
   AND (:sees_all
        OR EXISTS (SELECT 1 FROM assignment a WHERE a.member_id = :member_id AND a.device_id = d.id)
        OR EXISTS (SELECT 1 FROM assignment a WHERE a.member_id = :member_id AND a.site_id = d.site_id)
        OR EXISTS (SELECT 1 FROM assignment a WHERE a.member_id = :member_id AND a.group_id = d.group_id))
 ORDER BY j.number;
