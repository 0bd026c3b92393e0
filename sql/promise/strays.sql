-- promise_strays: urgent requests of a centre that nobody works on yet.
-- role:  jobs
-- param: centre       text     code
-- param: after        u64      requests behind this one
-- row:   customer_id  u64
-- row:   ticket_id    u64
-- row:   code         text     public id
-- row:   number       text
-- row:   department   text
-- row:   home         text     code of the centre the routing table gave it to
-- row:   next_due_at  instant
-- done:  one row or none, by row id
SELECT t.customer_id, t.id AS ticket_id, t.code, t.number, t.department, h.code AS home,
       COALESCE(t.next_due_at, t.due_at) AS next_due_at
  FROM ticket t
  JOIN centre c ON c.id = t.centre_id
  JOIN centre h ON h.id = t.home_centre_id
 WHERE c.code = :centre AND t.is_urgent AND t.state IN ('received', 'assigned')
   AND t.next_due_at IS NOT NULL AND t.id > :after
 ORDER BY t.id
 LIMIT 1;
