-- reminder_silent: the next customer with devices that stopped to report by themselves.
-- role:  jobs
-- param: after        u64   customers behind this one
-- param: days         u64   of silence
-- row:   customer_id  u64
-- row:   devices      u64
-- row:   serial       text  the first of them
-- done:  one row or none
SELECT d.customer_id, CAST(COUNT(*) AS UNSIGNED) AS devices, COALESCE(MIN(d.serial), '') AS serial
  FROM device d
  JOIN customer c ON c.id = d.customer_id AND c.is_active
 WHERE d.is_automatic AND d.heard_at < UTC_TIMESTAMP() - INTERVAL :days DAY
   AND d.silent_since IS NULL AND d.is_active AND d.customer_id > :after
 GROUP BY d.customer_id
 ORDER BY d.customer_id
 LIMIT 1;
