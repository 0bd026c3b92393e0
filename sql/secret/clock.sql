-- secret_clock: the database's clock, which alone says when a password goes.
-- role:  jobs
-- row:   now_at  instant
-- done:  one row
SELECT UTC_TIMESTAMP() AS now_at;
