-- order_volumes: what the counters of devices showed first and last within a year, in their present epoch.
-- role:  portal alone
-- param: customer_id  u64
-- param: devices      text  public ids, a comma between
-- row:   device_id    u64
-- row:   kind         text  of the register
-- row:   low          u64
-- row:   high         u64
-- row:   days         i64   between the two
-- done:  one row a register with readings
SELECT d.id AS device_id, g.kind, CAST(COALESCE(MIN(v.count), 0) AS UNSIGNED) AS low,
       CAST(COALESCE(MAX(v.count), 0) AS UNSIGNED) AS high,
       CAST(COALESCE(DATEDIFF(MAX(r.live_on), MIN(r.live_on)), 0) AS SIGNED) AS days
  FROM device d
  JOIN register g ON g.device_id = d.id
  JOIN reading_standing r ON r.device_id = d.id AND r.live_on >= UTC_DATE() - INTERVAL 1 YEAR
  JOIN reading_value v ON v.reading_id = r.reading_id AND v.register_id = g.id AND v.epoch = g.epoch
 WHERE d.customer_id = :customer_id AND FIND_IN_SET(d.code, :devices) > 0
 GROUP BY d.id, g.kind;
