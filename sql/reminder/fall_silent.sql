-- reminder_fall_silent: notes that these devices are silent, so that it is told once.
-- role:  jobs
-- param: customer_id  u64
-- param: days         u64   of silence
-- done:  any number of rows; NOT_FOUND for none
UPDATE device
   SET silent_since = UTC_TIMESTAMP()
 WHERE customer_id = :customer_id AND is_automatic AND heard_at < UTC_TIMESTAMP() - INTERVAL :days DAY
   AND silent_since IS NULL AND is_active;
