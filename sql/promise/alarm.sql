-- promise_alarm: a promise that came near or broke, and nobody was told yet; the broken ones first.
-- role:  jobs
-- row:   customer_id  u64
-- row:   ticket_id    u64
-- row:   code         text     public id
-- row:   number       text
-- row:   centre       text     name
-- row:   due_at       instant
-- row:   is_broken    flag
-- done:  one row or none
SELECT t.customer_id, a.ticket_id, t.code, t.number, c.name AS centre, a.due_at,
       a.due_at <= UTC_TIMESTAMP() AS is_broken
  FROM promise_alarm a
  JOIN ticket t ON t.id = a.ticket_id AND t.next_due_at = a.due_at
  JOIN centre c ON c.id = t.centre_id
 WHERE (a.told IN ('nothing', 'near') AND a.due_at <= UTC_TIMESTAMP())
    OR (a.told = 'nothing' AND a.near_at <= UTC_TIMESTAMP())
 ORDER BY a.due_at, a.ticket_id
 LIMIT 1;
