-- sweep_onces: deletes keys of forms that were carried out a day ago.
-- role:  jobs
-- done:  at most 500 rows; NOT_FOUND when there are none
DELETE FROM once
 WHERE done_at <= UTC_TIMESTAMP() - INTERVAL 1 DAY
 LIMIT 500;
