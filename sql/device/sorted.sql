-- device_sorted: what a member sees in another order than by serial number, a page of it from a device onwards.
-- role:  portal alone
-- param: customer_id  u64
-- param: member_id    u64
-- param: sees_all     flag       without assignment
-- param: search       text       pattern of LIKE; "%" for everything
-- param: site         text       public id of a site, or empty
-- param: group        text       public id of a group, or empty
-- param: due_by       day  null  only what is due until then; NULL: everything
-- param: only_silent  flag       only what should report by itself and does not
-- param: sort         text       site, model, due or read; then by serial number
-- param: after        text       public id of the device after which the page begins, or empty
-- param: limit        u64
-- row:   code         text
-- row:   serial       text
-- row:   kind         text
-- row:   model        text
-- row:   place        text
-- row:   site_name    text  null
-- row:   town         text  null
-- row:   zone         text  null
-- row:   group_name   text  null
-- row:   due_on       day   null
-- row:   read_on      day   null
-- row:   read_state   text  null
-- row:   read_count   u64   null  pages it stood at: all of them, or where that is not counted the first register
-- row:   is_automatic flag
-- row:   is_silent    flag
-- row:   is_moving    flag       a move or removal is under way
-- done:  at most limit rows, in order
SELECT d.code, d.serial, d.kind, d.model, d.place, s.name AS site_name, s.town, s.zone, g.name AS group_name,
       d.due_on, d.read_on, d.read_state,
       (SELECT v.count FROM reading_standing t
          JOIN reading_value v ON v.reading_id = t.reading_id JOIN register r ON r.id = v.register_id
         WHERE t.device_id = d.id AND t.live_on = d.read_on ORDER BY r.kind LIMIT 1) AS read_count,
       d.is_automatic, d.silent_since IS NOT NULL AS is_silent,
       EXISTS (SELECT 1 FROM move_line l WHERE l.open_device_id = d.id) AS is_moving
  FROM (SELECT x.id, x.sorted_by, x.serial
          FROM (SELECT d.id, d.serial,
                       CASE :sort WHEN 'site' THEN COALESCE((SELECT e.name FROM site e WHERE e.id = d.site_id), '') WHEN 'model' THEN d.model
                          WHEN 'due' THEN COALESCE(d.due_on, '9999-12-31') WHEN 'read' THEN COALESCE(d.read_on, '0001-01-01')
                          ELSE '' END AS sorted_by
                  FROM device d FORCE INDEX (ix_device_customer)
                 WHERE d.customer_id = :customer_id AND d.is_active
                   AND (:sees_all
                        OR EXISTS (SELECT 1 FROM assignment a WHERE a.member_id = :member_id AND a.device_id = d.id)
                        OR EXISTS (SELECT 1 FROM assignment a WHERE a.member_id = :member_id AND a.site_id = d.site_id)
                        OR EXISTS (SELECT 1 FROM assignment a WHERE a.member_id = :member_id AND a.group_id = d.group_id))
                   AND (:search = '%'
                        OR CONCAT_WS(' ', d.serial, d.model, d.place, (SELECT CONCAT_WS(' ', f.name, f.town) FROM site f WHERE f.id = d.site_id),
                                     (SELECT h.name FROM device_group h WHERE h.id = d.group_id)) COLLATE utf8mb4_uca1400_ai_ci LIKE :search)
                   AND (:site = '' OR d.site_id = (SELECT f.id FROM site f WHERE f.code = :site AND f.customer_id = :customer_id))
                   AND (:group = '' OR d.group_id = (SELECT h.id FROM device_group h WHERE h.code = :group AND h.customer_id = :customer_id))
                   AND (:due_by IS NULL OR d.due_on <= :due_by)
                   AND (NOT :only_silent OR d.silent_since IS NOT NULL)) x
          LEFT JOIN (SELECT b.serial,
                            CASE :sort WHEN 'site' THEN COALESCE(bs.name, '') WHEN 'model' THEN b.model
                          WHEN 'due' THEN COALESCE(b.due_on, '9999-12-31') WHEN 'read' THEN COALESCE(b.read_on, '0001-01-01')
                          ELSE '' END AS sorted_by
                       FROM device b
                       LEFT JOIN site bs ON bs.id = b.site_id
                      WHERE b.code = :after AND b.customer_id = :customer_id) p ON TRUE
         WHERE p.serial IS NULL OR (x.sorted_by, x.serial) > (p.sorted_by, p.serial)
         ORDER BY x.sorted_by, x.serial
         LIMIT :limit) o
  JOIN device d ON d.id = o.id
  LEFT JOIN site s ON s.id = d.site_id
  LEFT JOIN device_group g ON g.id = d.group_id
 ORDER BY o.sorted_by, o.serial;
