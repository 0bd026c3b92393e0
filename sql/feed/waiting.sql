-- feed_waiting: the oldest feed with a kept file that nobody is at.
-- role:  jobs
-- row:   id          u64
-- row:   code        text
-- row:   portal      text
-- row:   kind        text
-- row:   source      text
-- row:   state       text
-- row:   done_lines  u64
-- row:   added       u64
-- row:   changed     u64
-- row:   same        u64
-- row:   refused     u64
-- row:   problem     text
-- row:   started_at  instant
-- row:   ended_at    instant  null
-- row:   file_id     u64
-- done:  one row; none when nothing waits
SELECT f.id, f.code, f.portal, f.kind, f.source, f.state, f.done_lines, f.added, f.changed, f.same, f.refused, f.problem, f.started_at, f.ended_at,
       CAST(COALESCE(f.file_id, 0) AS UNSIGNED) AS file_id
  FROM feed f
 WHERE f.state = 'running' AND f.file_id IS NOT NULL AND (f.lease_until IS NULL OR f.lease_until < UTC_TIMESTAMP())
 ORDER BY f.id
 LIMIT 1;
