-- upload_lease: a runner is at a file.
-- role:  jobs
-- param: id      u64
-- param: state   text
-- param: holder  text
-- param: hold_s  u64
-- done:  one row; NOT_FOUND when another was faster
UPDATE upload
   SET holder = :holder, lease_until = UTC_TIMESTAMP() + INTERVAL :hold_s SECOND
 WHERE id = :id AND state = :state AND (lease_until IS NULL OR lease_until < UTC_TIMESTAMP());
