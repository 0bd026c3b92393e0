-- secret_due: passwords whose hours are over and that still lie there, sealed.
-- role:  jobs
-- param: limit        u64
-- row:   id           u64
-- row:   ticket_id    u64
-- row:   customer_id  u64
-- done:  first those that expired first
SELECT x.id, x.ticket_id, t.customer_id
  FROM secret x
  JOIN ticket t ON t.id = x.ticket_id
 WHERE x.state = 'given' AND x.expires_at <= UTC_TIMESTAMP()
 ORDER BY x.expires_at, x.id
 LIMIT :limit;
