-- reminder_dues: days by which readings of the next customer are due, so soon that somebody is reminded.
-- role:  jobs
-- param: after        u64   customers behind this one
-- param: days         u64   ahead
-- row:   customer_id  u64
-- row:   due_on       day
-- row:   left         u64   days left; 0 on the day and after it
-- row:   devices      u64
-- done:  days of one customer, the earliest first; none when no further customer has any
SELECT d.customer_id, COALESCE(d.due_on, UTC_DATE()) AS due_on,
       CAST(COALESCE(GREATEST(DATEDIFF(d.due_on, UTC_DATE()), 0), 0) AS UNSIGNED) AS `left`,
       CAST(COUNT(*) AS UNSIGNED) AS devices
  FROM (SELECT MIN(o.customer_id) AS customer_id
          FROM device o
          JOIN customer a ON a.id = o.customer_id AND a.is_active
         WHERE o.due_on <= UTC_DATE() + INTERVAL :days DAY AND o.is_active AND NOT o.is_automatic
           AND o.customer_id > :after) n
  JOIN device d ON d.customer_id = n.customer_id AND d.is_active AND NOT d.is_automatic
               AND d.due_on <= UTC_DATE() + INTERVAL :days DAY
 GROUP BY d.customer_id, d.due_on
 ORDER BY d.due_on
 LIMIT 60;
