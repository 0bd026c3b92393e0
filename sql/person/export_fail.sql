-- person_export_fail: the copy cannot be made.
-- role:  jobs
-- param: id  u64
-- done:  one row; NOT_FOUND when another runner was faster
UPDATE export SET state = 'failed' WHERE id = :id AND state IN ('waiting', 'running');
