-- reading_others: the last live values of the devices seen, to find values of one that were entered for another.
-- role:  portal jobs alone
-- param: customer_id  u64
-- param: member_id    u64
-- param: sees_all     flag  without assignment
-- row:   id       u64
-- row:   code     text
-- row:   serial   text
-- row:   kind     text
-- row:   live_on  day
-- row:   count    u64
-- done:  of at most 2000 devices, those read latest
SELECT x.id, x.code, x.serial, r.kind, COALESCE(s.live_on, s.taken_on) AS live_on, v.count
  FROM (SELECT d.id, d.code, d.serial, d.read_on
          FROM device d
         WHERE d.customer_id = :customer_id AND d.is_active AND d.kind = 'device' AND d.read_on IS NOT NULL
           AND (:sees_all OR EXISTS (SELECT 1 FROM assignment a
                                      WHERE a.member_id = :member_id
                                        AND (a.device_id = d.id OR a.group_id = d.group_id OR a.site_id = d.site_id)))
         ORDER BY d.read_on DESC, d.id
         LIMIT 2000) x
  JOIN reading_standing s ON s.device_id = x.id AND s.live_on = x.read_on
  JOIN reading_value v ON v.reading_id = s.reading_id
  JOIN register r ON r.id = v.register_id AND r.epoch = v.epoch;
