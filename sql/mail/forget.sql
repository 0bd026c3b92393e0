-- mail_forget: forgets where mails went to people who have no account, or none any more.
-- role:  jobs
-- param: days  u64  since they were sent or given up
-- done:  at most 500 rows; NOT_FOUND when there are none
UPDATE outbox
   SET recipient = ''
 WHERE person_id IS NULL AND recipient <> '' AND state <> 'waiting' AND done_at <= UTC_TIMESTAMP() - INTERVAL :days DAY
 LIMIT 500;
