-- person_copy_mails: which mails went to somebody.
-- role:  jobs
-- param: id  u64
-- row:   event       text
-- row:   recipient   text
-- row:   state       text
-- row:   created_at  instant
-- row:   done_at     instant  null
-- done:  newest first, at most 1000
SELECT o.event, o.recipient, o.state, o.created_at, o.done_at
  FROM outbox o
 WHERE o.person_id = :id
 ORDER BY o.id DESC
 LIMIT 1000;
