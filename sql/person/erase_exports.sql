-- person_erase_exports: takes the copies of somebody's data away.
-- role:  sign
-- param: id  u64
-- done:  those rows; NOT_FOUND when there are none
UPDATE export SET document = NULL, state = 'failed', expires_at = UTC_TIMESTAMP() WHERE person_id = :id;
