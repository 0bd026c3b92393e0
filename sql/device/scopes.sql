-- device_scopes: every site and group of a customer, for choosing where a device belongs.
-- role:  portal alone
-- param: customer_id  u64
-- row:   kind         text  site or group
-- row:   id           u64
-- row:   code         text  public id
-- row:   name         text
-- row:   town         text  null
-- row:   devices      u64   how many are there, seen or not
-- done:  sites, then groups, by name
SELECT 'site' AS kind, s.id, s.code, s.name, s.town,
       CAST(COALESCE((SELECT COUNT(*) FROM device d WHERE d.site_id = s.id AND d.is_active), 0) AS UNSIGNED) AS devices
  FROM site s WHERE s.customer_id = :customer_id
UNION ALL
SELECT 'group', g.id, g.code, g.name, NULL,
       CAST(COALESCE((SELECT COUNT(*) FROM device d WHERE d.group_id = g.id AND d.is_active), 0) AS UNSIGNED)
  FROM device_group g WHERE g.customer_id = :customer_id
 ORDER BY FIELD(kind, 'site', 'group'), name, code;
