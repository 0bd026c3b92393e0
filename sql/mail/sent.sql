-- mail_sent: the mail server has it; what it said is forgotten.
-- role:  jobs
-- param: id      u64
-- param: holder  text
-- done:  one row; NOT_FOUND when the lease was lost to another runner
UPDATE outbox
   SET state = 'sent', tree = NULL, done_at = UTC_TIMESTAMP(), lease_until = NULL, holder = '', problem = ''
 WHERE id = :id AND holder = :holder AND state = 'waiting';
