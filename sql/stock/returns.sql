-- stock_returns: empties to be fetched from sites where a member sees a device, newest first.
-- role:  portal alone
-- param: customer_id  u64
-- param: member_id    u64
-- param: sees_all     flag
-- row:   code        text
-- row:   site        text
-- row:   boxes       u64
-- row:   wanted_on   day
-- row:   planned_on  day   null
-- row:   note        text
-- row:   state       text
-- row:   by_name     text
-- row:   at          instant
-- done:  at most 100 rows
SELECT r.code, t.name AS site, r.boxes, r.wanted_on, r.planned_on, r.note, r.state, p.name AS by_name, r.created_at AS at
  FROM supply_return r
  JOIN site t ON t.id = r.site_id
  JOIN person p ON p.id = r.person_id
 WHERE r.customer_id = :customer_id
   AND (:sees_all OR EXISTS (SELECT 1 FROM device d
                              WHERE d.site_id = t.id AND d.is_active
                                AND EXISTS (SELECT 1 FROM assignment s
                                             WHERE s.member_id = :member_id
                                               AND (s.device_id = d.id OR s.group_id = d.group_id OR s.site_id = d.site_id))))
 ORDER BY r.id DESC
 LIMIT 100;
