-- migration_list: the migrations that were applied or begun.
-- role:  public
-- scope: public, because every worker checks that the schema is the one it was built for
-- row:   number       u64
-- row:   name         text  file name
-- row:   checksum     text  SHA-256, hexadecimal
-- row:   is_finished  flag
-- done:  all rows, by number
SELECT m.number, m.name, m.checksum, m.applied_at IS NOT NULL AS is_finished
  FROM migration m
 ORDER BY m.number;
