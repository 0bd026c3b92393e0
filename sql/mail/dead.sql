-- mail_dead: given up; what it says stays for staff to try again, until mail_sweep.
-- role:  jobs
-- param: id       u64
-- param: holder   text
-- param: problem  text  what the mail server said
-- done:  one row; NOT_FOUND when the lease was lost to another runner
UPDATE outbox
   SET state = 'dead', done_at = UTC_TIMESTAMP(), lease_until = NULL, holder = '', problem = :problem
 WHERE id = :id AND holder = :holder AND state = 'waiting';
