-- device_regroup: puts a device into a group of its customer, or takes it out.
-- role:  portal alone
-- param: customer_id  u64
-- param: device_id    u64
-- param: group_id     u64   0: none
-- done:  one row; NOT_FOUND when one of the two is not the customer's
UPDATE device d
   SET d.group_id = NULLIF(:group_id, 0)
 WHERE d.id = :device_id AND d.customer_id = :customer_id
   AND (:group_id = 0 OR EXISTS (SELECT 1 FROM device_group g WHERE g.id = :group_id AND g.customer_id = :customer_id));
