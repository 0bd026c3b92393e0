-- person_export_next: the copy that waits longest, or was begun and not finished.
-- role:  jobs
-- row:   id         u64
-- row:   person_id  u64
-- row:   code       text
-- done:  one row or none
SELECT e.id, e.person_id, e.code
  FROM export e
 WHERE e.state IN ('waiting', 'running') AND e.expires_at > UTC_TIMESTAMP()
 ORDER BY e.id
 LIMIT 1;
