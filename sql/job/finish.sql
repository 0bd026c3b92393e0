-- job_finish: gives a job back, done in good order, until its next time.
-- role:  jobs
-- param: name     text
-- param: holder   text
-- param: after_s  u64   seconds from now
-- done:  one row; NOT_FOUND when another runner has taken it meanwhile
UPDATE job
   SET holder = '', lease_until = NULL, last_at = UTC_TIMESTAMP(), due_at = UTC_TIMESTAMP() + INTERVAL :after_s SECOND
 WHERE name = :name AND holder = :holder;
