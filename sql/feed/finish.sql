-- feed_finish: a feed is done, or broken.
-- role:  jobs
-- param: id       u64
-- param: state    text  "done" or "broken"
-- param: problem  text  code, of a broken file
-- done:  one row; NOT_FOUND when it is over already
UPDATE feed
   SET state = :state, problem = :problem, open_digest = NULL, lease_until = NULL, ended_at = UTC_TIMESTAMP()
 WHERE id = :id AND state = 'running';
