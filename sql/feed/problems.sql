-- feed_problems: lines of a feed that were not taken, in the order of the file.
-- role:  portal jobs alone
-- scope: staff, because feeds are the portal's
-- param: feed_id  u64
-- param: after    u64   the last line shown
-- param: limit    u64
-- row:   line     u64
-- row:   field    text
-- row:   problem  text
-- row:   value    text
-- done:  those rows
SELECT p.line, p.field, p.problem, p.value
  FROM feed_problem p
 WHERE p.feed_id = :feed_id AND p.line > :after
 ORDER BY p.line, p.field
 LIMIT :limit;
