-- mail_later: could not be delivered now.
-- role:  jobs
-- param: id       u64
-- param: holder   text
-- param: after_s  u64   seconds from now
-- param: problem  text  what the mail server said
-- done:  one row; NOT_FOUND when the lease was lost to another runner
UPDATE outbox
   SET next_at = UTC_TIMESTAMP() + INTERVAL :after_s SECOND, lease_until = NULL, holder = '', problem = :problem
 WHERE id = :id AND holder = :holder AND state = 'waiting';
