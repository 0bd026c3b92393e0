-- sweep_attempts: deletes counts of one kind in windows that are over.
-- role:  jobs
-- param: kind  text
-- param: slot  u64   the first window that stays
-- done:  at most 500 rows; NOT_FOUND when there are none
DELETE FROM attempt
 WHERE kind = :kind AND slot < :slot
 LIMIT 500;
