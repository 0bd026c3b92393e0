-- stock_return_one: empties to be fetched, by their public id.
-- role:  portal alone
-- param: customer_id  u64
-- param: member_id    u64
-- param: sees_all     flag
-- param: code         text
-- row:   person_id  u64
-- row:   state      text
-- done:  one row or none
SELECT r.person_id, r.state
  FROM supply_return r
 WHERE r.code = :code AND r.customer_id = :customer_id
   AND (:sees_all OR EXISTS (SELECT 1 FROM device d
                              WHERE d.site_id = r.site_id AND d.is_active
                                AND EXISTS (SELECT 1 FROM assignment s
                                             WHERE s.member_id = :member_id
                                               AND (s.device_id = d.id OR s.group_id = d.group_id OR s.site_id = d.site_id))));
