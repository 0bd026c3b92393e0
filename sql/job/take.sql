-- job_take: takes a job that is due.
-- role:  jobs
-- param: name    text
-- param: holder  text
-- param: hold_s  u64   seconds from now
-- done:  one row; NOT_FOUND when somebody was faster
UPDATE job
   SET holder = :holder, lease_until = UTC_TIMESTAMP() + INTERVAL :hold_s SECOND
 WHERE name = :name AND due_at <= UTC_TIMESTAMP() AND (lease_until IS NULL OR lease_until <= UTC_TIMESTAMP());
