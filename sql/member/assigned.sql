-- member_assigned: what can be assigned to a member, and what is: all sites and groups, and the devices that are.
-- role:  portal
-- param: customer_id  u64
-- param: member_id    u64
-- row:   kind         text  site, group or device
-- row:   code         text  public id
-- row:   name         text  of a device its serial number
-- row:   model        text  of a device; else empty
-- row:   devices      u64   how many devices it stands for
-- row:   is_assigned  flag
-- row:   place        i64   order of the kinds
-- done:  sites, groups, devices, by name
SELECT 'site' AS kind, s.code, s.name, '' AS model, CAST(COUNT(d.id) AS UNSIGNED) AS devices,
       EXISTS (SELECT 1 FROM assignment a WHERE a.member_id = :member_id AND a.site_id = s.id) AS is_assigned, 1 AS place
  FROM site s
  LEFT JOIN device d ON d.site_id = s.id AND d.is_active
 WHERE s.customer_id = :customer_id
 GROUP BY s.id, s.code, s.name
UNION ALL
SELECT 'group', g.code, g.name, '', CAST(COUNT(d.id) AS UNSIGNED),
       EXISTS (SELECT 1 FROM assignment a WHERE a.member_id = :member_id AND a.group_id = g.id), 2
  FROM device_group g
  LEFT JOIN device d ON d.group_id = g.id AND d.is_active
 WHERE g.customer_id = :customer_id
 GROUP BY g.id, g.code, g.name
UNION ALL
SELECT 'device', d.code, d.serial, d.model, CAST(1 AS UNSIGNED), TRUE, 3
  FROM assignment a
  JOIN device d ON d.id = a.device_id AND d.is_active
 WHERE a.member_id = :member_id AND d.customer_id = :customer_id
 ORDER BY place, name, code;
