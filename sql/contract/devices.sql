-- contract_devices: the devices of a contract that a member sees, a page of them from a serial number onwards.
-- role:  portal alone
-- param: customer_id  u64
-- param: member_id    u64
-- param: sees_all     flag  without assignment
-- param: contract_id  u64
-- param: after        text  public id of the device after which the page begins, or empty
-- param: limit        u64
-- row:   code       text
-- row:   serial     text
-- row:   kind       text
-- row:   model      text
-- row:   place      text
-- row:   site_name  text  null
-- row:   town       text  null
-- row:   due_on     day   null  by when the next reading is due
-- done:  at most limit rows, by serial number
SELECT d.code, d.serial, d.kind, d.model, d.place, s.name AS site_name, s.town, d.due_on
  FROM device d
  LEFT JOIN site s ON s.id = d.site_id
 WHERE d.contract_id = :contract_id AND d.customer_id = :customer_id AND d.is_active
   AND (:sees_all OR EXISTS (SELECT 1 FROM assignment a
                              WHERE a.member_id = :member_id
                                AND (a.device_id = d.id OR a.group_id = d.group_id OR a.site_id = d.site_id)))
   AND (:after = '' OR d.serial > (SELECT b.serial FROM device b WHERE b.code = :after AND b.customer_id = :customer_id))
 ORDER BY d.serial
 LIMIT :limit;
