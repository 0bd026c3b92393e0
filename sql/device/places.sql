-- device_places: the sites and groups of what a member sees, to filter by.
-- role:  portal
-- param: customer_id  u64
-- param: member_id    u64
-- param: sees_all     flag  without assignment
-- row:   kind     text  site or group
-- row:   code     text  public id
-- row:   name     text
-- row:   devices  u64   how many of those seen
-- done:  sites, then groups, by name
SELECT 'site' AS kind, s.code, s.name, CAST(COUNT(*) AS UNSIGNED) AS devices
  FROM device d
  JOIN site s ON s.id = d.site_id
 WHERE d.customer_id = :customer_id AND d.is_active
   AND (:sees_all OR EXISTS (SELECT 1 FROM assignment a
                              WHERE a.member_id = :member_id
                                AND (a.device_id = d.id OR a.group_id = d.group_id OR a.site_id = d.site_id)))
 GROUP BY s.id, s.code, s.name
UNION ALL
SELECT 'group', g.code, g.name, CAST(COUNT(*) AS UNSIGNED)
  FROM device d
  JOIN device_group g ON g.id = d.group_id
 WHERE d.customer_id = :customer_id AND d.is_active
   AND (:sees_all OR EXISTS (SELECT 1 FROM assignment a
                              WHERE a.member_id = :member_id
                                AND (a.device_id = d.id OR a.group_id = d.group_id OR a.site_id = d.site_id)))
 GROUP BY g.id, g.code, g.name
 ORDER BY kind DESC, name, code;
