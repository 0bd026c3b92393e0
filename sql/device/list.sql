-- device_list: what a member sees, a page of it from a device onwards.
-- role:  portal
-- param: customer_id  u64
-- param: member_id    u64
-- param: sees_all     flag  without assignment
-- param: search       text  pattern of LIKE; "%" for everything
-- param: site         text  public id of a site, or empty
-- param: group        text  public id of a group, or empty
-- param: sort         text  serial, site or model
-- param: after        text  public id of the device after which the page begins, or empty
-- param: limit        u64
-- row:   code        text
-- row:   serial      text
-- row:   kind        text
-- row:   model       text
-- row:   place       text
-- row:   site_name   text  null
-- row:   town        text  null
-- row:   group_name  text  null
-- row:   total       u64         of all pages
-- done:  at most limit rows, in order
SELECT x.code, x.serial, x.kind, x.model, x.place, x.site_name, x.town, x.group_name, x.total
  FROM (SELECT d.code, d.serial, d.kind, d.model, d.place, s.name AS site_name, s.town, g.name AS group_name,
               CASE :sort WHEN 'site' THEN COALESCE(s.name, '') WHEN 'model' THEN d.model ELSE '' END AS sorted_by,
               CAST(COUNT(*) OVER () AS UNSIGNED) AS total
          FROM device d
          LEFT JOIN site s ON s.id = d.site_id
          LEFT JOIN device_group g ON g.id = d.group_id
         WHERE d.customer_id = :customer_id AND d.is_active
           AND (:sees_all OR EXISTS (SELECT 1 FROM assignment a
                                      WHERE a.member_id = :member_id
                                        AND (a.device_id = d.id OR a.group_id = d.group_id OR a.site_id = d.site_id)))
           AND (:search = '%' OR CONCAT_WS(' ', d.serial, d.model, d.place, s.name, s.town, g.name)
                                 COLLATE utf8mb4_uca1400_ai_ci LIKE :search)
           AND (:site = '' OR s.code = :site)
           AND (:group = '' OR g.code = :group)) x
  LEFT JOIN (SELECT b.serial,
                    CASE :sort WHEN 'site' THEN COALESCE(bs.name, '') WHEN 'model' THEN b.model ELSE '' END AS sorted_by
               FROM device b
               LEFT JOIN site bs ON bs.id = b.site_id
              WHERE b.code = :after AND b.customer_id = :customer_id) p ON TRUE
 WHERE p.serial IS NULL OR (x.sorted_by, x.serial) > (p.sorted_by, p.serial)
 ORDER BY x.sorted_by, x.serial
 LIMIT :limit;
