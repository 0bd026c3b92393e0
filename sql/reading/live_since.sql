-- reading_live_since: what counts of a device from the last real reading before a day onwards, register by register.
-- role:  portal jobs alone
-- param: customer_id  u64
-- param: device_id    u64
-- param: before_on    day
-- row:   id           u64
-- row:   code         text
-- row:   live_on      day
-- row:   state        text
-- row:   is_billed    flag
-- row:   kind         text
-- row:   epoch        u64
-- row:   count        u64
-- done:  newest first; the last is that real reading, if there is one
SELECT g.id, g.code, COALESCE(s.live_on, s.taken_on) AS live_on, s.state, s.billed_on IS NOT NULL AS is_billed, r.kind, CAST(v.epoch AS UNSIGNED) AS epoch, v.count
  FROM device d
  JOIN reading_standing s ON s.device_id = d.id
  JOIN reading g ON g.id = s.reading_id
  JOIN reading_value v ON v.reading_id = g.id
  JOIN register r ON r.id = v.register_id
 WHERE d.id = :device_id AND d.customer_id = :customer_id
   AND s.live_on >= COALESCE((SELECT MAX(x.live_on) FROM reading_standing x
                               WHERE x.device_id = d.id AND x.live_on < :before_on AND x.state IN ('submitted', 'accepted')),
                             '1000-01-01')
 ORDER BY s.live_on DESC, r.kind;
