-- reading_due: devices seen whose reading is due within some days, or was.
-- role:  portal jobs alone
-- param: customer_id  u64
-- param: member_id    u64
-- param: sees_all     flag  without assignment
-- param: within_days  u64
-- param: after        text  public id of the device behind which the page begins, or empty
-- param: limit        u64
-- row:   code         text
-- done:  by due day, then serial number; at most limit rows
SELECT d.code
  FROM device d
  LEFT JOIN device b ON b.code = :after AND b.customer_id = :customer_id
 WHERE d.customer_id = :customer_id AND d.is_active AND d.kind = 'device'
   AND d.due_on <= UTC_DATE() + INTERVAL :within_days DAY
   AND (:sees_all OR EXISTS (SELECT 1 FROM assignment a
                              WHERE a.member_id = :member_id
                                AND (a.device_id = d.id OR a.group_id = d.group_id OR a.site_id = d.site_id)))
   AND (b.id IS NULL OR (d.due_on, d.serial) > (b.due_on, b.serial))
 ORDER BY d.due_on, d.serial
 LIMIT :limit;
