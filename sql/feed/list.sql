-- feed_list: feeds of a brand, newest first.
-- role:  portal alone
-- scope: staff, because feeds are the portal's
-- param: brand   text
-- param: before  u64   key of the last one shown, or the highest number
-- param: limit   u64
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
-- done:  those rows
SELECT f.id, f.code, f.portal, f.kind, f.source, f.state, f.done_lines, f.added, f.changed, f.same, f.refused, f.problem, f.started_at, f.ended_at
  FROM feed f
 WHERE f.brand = :brand AND f.id < :before
 ORDER BY f.id DESC
 LIMIT :limit;
