-- device_places: the sites and groups of what a member sees, to filter by, and how many are due or silent.
-- role:  portal alone
-- param: customer_id  u64
-- param: member_id    u64
-- param: sees_all     flag       without assignment
-- param: due_by       day        due counts until then
-- row:   kind         text       site, group, or all
-- row:   code         text       public id; of all: empty
-- row:   name         text
-- row:   devices      u64        how many of those seen
-- row:   due          u64
-- row:   silent       u64
-- done:  all, then sites, then groups, by name
SELECT y.kind, y.code, y.name, y.devices, y.due, y.silent
  FROM (WITH seen AS (SELECT d.site_id, d.group_id, COUNT(*) AS devices, SUM(d.due_on IS NOT NULL AND d.due_on <= :due_by) AS due,
                             SUM(d.silent_since IS NOT NULL) AS silent
                        FROM device d FORCE INDEX (ix_device_list)
                       WHERE d.customer_id = :customer_id AND d.is_active
                         AND (:sees_all
                              OR EXISTS (SELECT 1 FROM assignment a WHERE a.member_id = :member_id AND a.device_id = d.id)
                              OR EXISTS (SELECT 1 FROM assignment a WHERE a.member_id = :member_id AND a.site_id = d.site_id)
                              OR EXISTS (SELECT 1 FROM assignment a WHERE a.member_id = :member_id AND a.group_id = d.group_id))
                       GROUP BY d.site_id, d.group_id)
        SELECT 'all' AS kind, '' AS code, '' AS name, CAST(COALESCE(SUM(n.devices), 0) AS UNSIGNED) AS devices,
               CAST(COALESCE(SUM(n.due), 0) AS UNSIGNED) AS due, CAST(COALESCE(SUM(n.silent), 0) AS UNSIGNED) AS silent
          FROM seen n
        UNION ALL
        SELECT 'site', s.code, s.name, CAST(COALESCE(SUM(n.devices), 0) AS UNSIGNED), CAST(COALESCE(SUM(n.due), 0) AS UNSIGNED), CAST(COALESCE(SUM(n.silent), 0) AS UNSIGNED)
          FROM seen n
          JOIN site s ON s.id = n.site_id
         GROUP BY s.id, s.code, s.name
        UNION ALL
        SELECT 'group', g.code, g.name, CAST(COALESCE(SUM(n.devices), 0) AS UNSIGNED), CAST(COALESCE(SUM(n.due), 0) AS UNSIGNED), CAST(COALESCE(SUM(n.silent), 0) AS UNSIGNED)
          FROM seen n
          JOIN device_group g ON g.id = n.group_id
         GROUP BY g.id, g.code, g.name) y
 ORDER BY FIELD(y.kind, 'all', 'site', 'group'), y.name, y.code;
