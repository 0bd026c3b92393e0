-- person_copy_entries: what the audit log says of somebody: what they did, and what was done to them.
-- role:  jobs
-- param: id  u64
-- row:   at      instant
-- row:   event   text
-- row:   is_own  flag      they did it
-- row:   object  text
-- row:   detail  text
-- done:  newest first, at most 2000
SELECT a.at, a.event, COALESCE(a.actor_id = :id, FALSE) AS is_own, a.object, a.detail
  FROM audit a
 WHERE a.person_id = :id OR a.actor_id = :id
 ORDER BY a.at DESC, a.chain_id, a.number DESC
 LIMIT 2000;
