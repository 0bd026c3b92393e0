-- reminder_overdue: devices of the next customer whose due day has passed everywhere on earth without a reading.
-- role:  jobs
-- param: after        u64   customers behind this one
-- param: limit        u64
-- row:   customer_id  u64
-- row:   portal       text
-- row:   device       text  public id
-- done:  devices of one customer; none when no further customer has any
SELECT d.customer_id, c.portal, d.code AS device
  FROM (SELECT MIN(o.customer_id) AS customer_id
          FROM device o
          JOIN customer a ON a.id = o.customer_id AND a.is_active
         WHERE o.due_on < DATE(UTC_TIMESTAMP() - INTERVAL 12 HOUR) AND o.is_active AND o.customer_id > :after) n
  JOIN device d ON d.customer_id = n.customer_id AND d.is_active
               AND d.due_on < DATE(UTC_TIMESTAMP() - INTERVAL 12 HOUR)
  JOIN customer c ON c.id = d.customer_id
 ORDER BY d.due_on, d.id
 LIMIT :limit;
