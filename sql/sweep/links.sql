-- sweep_links: deletes mailed links that ran out 30 days ago.
-- role:  jobs
-- done:  at most 500 rows; NOT_FOUND when there are none
DELETE FROM link
 WHERE expires_at <= UTC_TIMESTAMP() - INTERVAL 30 DAY
 LIMIT 500;
