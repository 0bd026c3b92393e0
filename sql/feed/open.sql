-- feed_open: the feed of a file that was begun and is not done.
-- role:  portal jobs alone
-- scope: staff, because feeds are the portal's
-- param: portal  text
-- param: kind    text
-- param: digest  bytes
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
-- done:  one row; none when there is no such feed
SELECT f.id, f.code, f.portal, f.kind, f.source, f.state, f.done_lines, f.added, f.changed, f.same, f.refused, f.problem, f.started_at, f.ended_at
  FROM feed f
 WHERE f.portal = :portal AND f.kind = :kind AND f.open_digest = :digest;
