-- audit_entries: the next few entries of a chain.
-- role:  portal
-- param: chain_id  u64
-- param: after     u64    number of the last one seen
-- row:   number     u64
-- row:   at         instant
-- row:   event      text
-- row:   actor_id   u64   null
-- row:   for_id     u64   null
-- row:   object     text
-- row:   person_id  u64   null
-- row:   detail     text
-- row:   request    text
-- row:   hash       bytes
-- done:  at most 500 rows, by number
SELECT a.number, a.at, a.event, a.actor_id, a.for_id, a.object, a.person_id, a.detail, a.request, a.hash
  FROM audit a
 WHERE a.chain_id = :chain_id AND a.number > :after
 ORDER BY a.number
 LIMIT 500;
