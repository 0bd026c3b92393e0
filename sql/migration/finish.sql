-- migration_finish: notes that a file was applied.
-- role:  admin
-- param: number  u64
-- done:  one row; NOT_FOUND when it was not begun
UPDATE migration
   SET applied_at = UTC_TIMESTAMP()
 WHERE number = :number AND applied_at IS NULL;
