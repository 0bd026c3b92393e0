-- device_found: how many devices a choice finds.
-- role:  portal alone
-- param: customer_id  u64
-- param: member_id    u64
-- param: sees_all     flag       without assignment
-- param: search       text       pattern of LIKE; "%" for everything
-- param: site         text       public id of a site, or empty
-- param: group        text       public id of a group, or empty
-- param: due_by       day  null  only what is due until then; NULL: everything
-- param: only_silent  flag       only what should report by itself and does not
-- row:   total        u64
-- done:  one row
SELECT CAST(COUNT(*) AS UNSIGNED) AS total
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
   AND (NOT :only_silent OR d.silent_since IS NOT NULL);
