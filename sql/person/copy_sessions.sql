-- person_copy_sessions: when and from where somebody signed in, as far as it is still kept.
-- role:  jobs
-- param: id  u64
-- row:   agent       text
-- row:   country     text
-- row:   created_at  instant
-- row:   ended_at    instant  null
-- done:  newest first, at most 1000
SELECT s.agent, s.country, s.created_at, s.ended_at
  FROM session s
 WHERE s.person_id = :id
 ORDER BY s.id DESC
 LIMIT 1000;
