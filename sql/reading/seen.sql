-- reading_seen: the device of a reading, if the viewer sees it.
-- role:  portal alone
-- param: customer_id  u64
-- param: member_id    u64
-- param: sees_all     flag  without assignment
-- param: code         text  public id of the reading
-- row:   device_id    u64
-- done:  one row or none
SELECT d.id AS device_id
  FROM reading g
  JOIN device d ON d.id = g.device_id AND d.customer_id = :customer_id
 WHERE g.code = :code
   AND (:sees_all OR EXISTS (SELECT 1 FROM assignment a
                              WHERE a.member_id = :member_id
                                AND (a.device_id = d.id OR a.group_id = d.group_id OR a.site_id = d.site_id)));
