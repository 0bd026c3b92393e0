-- mail_lease: keeps a mail for one runner; a try is counted when it begins, so that one that kills its runner counts.
-- role:  jobs
-- param: id      u64
-- param: holder  text
-- param: hold_s  u64   seconds from now
-- done:  one row
UPDATE outbox
   SET holder = :holder, lease_until = UTC_TIMESTAMP() + INTERVAL :hold_s SECOND, attempts = attempts + 1
 WHERE id = :id AND state = 'waiting';
