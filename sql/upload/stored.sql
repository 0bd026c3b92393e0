-- upload_stored: all that was confirmed is stored or late.
-- role:  jobs
-- param: id  u64
-- done:  one row; NOT_FOUND when another runner was faster
UPDATE upload
   SET state = 'stored', done_count = line_count, lease_until = NULL, holder = '', changed_at = UTC_TIMESTAMP()
 WHERE id = :id AND state = 'storing';
