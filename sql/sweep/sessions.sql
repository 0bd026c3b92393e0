-- sweep_sessions: deletes sessions that ended or ran out a day ago.
-- role:  jobs
-- done:  at most 500 rows; NOT_FOUND when there are none
DELETE FROM session
 WHERE expires_at <= UTC_TIMESTAMP() - INTERVAL 1 DAY
 LIMIT 500;
