-- upload_progress: how far a file is; the lease goes on.
-- role:  jobs
-- param: id          u64
-- param: state       text
-- param: line_count  u64
-- param: done_count  u64
-- param: hold_s      u64
-- done:  one row; NOT_FOUND when it is in another state
UPDATE upload
   SET line_count = :line_count, done_count = :done_count, lease_until = UTC_TIMESTAMP() + INTERVAL :hold_s SECOND,
       changed_at = UTC_TIMESTAMP()
 WHERE id = :id AND state = :state;
