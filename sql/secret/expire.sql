-- secret_expire: destroys what lies there of a password whose hours are over.
-- role:  jobs
-- param: id  u64
-- done:  one row; NOT_FOUND when another runner was faster
UPDATE secret SET state = 'expired', sealed = NULL WHERE id = :id AND state = 'given' AND expires_at <= UTC_TIMESTAMP();
