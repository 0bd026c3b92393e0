-- feed_advance: counts lines that are taken in this unit; the common row of a feed, written first.
-- role:  jobs
-- param: id       u64
-- param: done     u64   lines finished before
-- param: lines    u64   of this unit
-- param: added    u64
-- param: changed  u64
-- param: same     u64
-- param: refused  u64
-- done:  one row; NOT_FOUND when somebody else went on with it, or it is over
UPDATE feed
   SET done_lines = done_lines + :lines, added = added + :added, changed = changed + :changed, same = same + :same, refused = refused + :refused,
       lease_until = IF(lease_until IS NULL, NULL, UTC_TIMESTAMP() + INTERVAL 60 SECOND)
 WHERE id = :id AND done_lines = :done AND state = 'running';
