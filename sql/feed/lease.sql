-- feed_lease: takes a feed on for a minute; each unit that goes on with it makes it a minute from then.
-- role:  jobs
-- param: id  u64
-- done:  one row; NOT_FOUND when somebody else has it
UPDATE feed
   SET lease_until = UTC_TIMESTAMP() + INTERVAL 60 SECOND
 WHERE id = :id AND state = 'running' AND (lease_until IS NULL OR lease_until < UTC_TIMESTAMP());
