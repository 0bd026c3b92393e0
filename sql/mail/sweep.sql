-- mail_sweep: forgets what dead mails said that nobody asked for again.
-- role:  jobs
-- param: days  u64
-- done:  at most 500 rows; NOT_FOUND when there are none
UPDATE outbox
   SET tree = NULL
 WHERE state = 'dead' AND tree IS NOT NULL AND done_at <= UTC_TIMESTAMP() - INTERVAL :days DAY
 LIMIT 500;
