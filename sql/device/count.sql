-- device_count: how many devices a member sees.
-- role:  portal alone
-- param: customer_id  u64
-- param: member_id    u64
-- param: sees_all     flag  without assignment
-- row:   total        u64
-- done:  one row
SELECT CAST(COUNT(*) AS UNSIGNED) AS total
  FROM device d FORCE INDEX (ix_device_list)
 WHERE d.customer_id = :customer_id AND d.is_active
   AND (:sees_all
        OR EXISTS (SELECT 1 FROM assignment a WHERE a.member_id = :member_id AND a.device_id = d.id)
        OR EXISTS (SELECT 1 FROM assignment a WHERE a.member_id = :member_id AND a.site_id = d.site_id)
        OR EXISTS (SELECT 1 FROM assignment a WHERE a.member_id = :member_id AND a.group_id = d.group_id));
