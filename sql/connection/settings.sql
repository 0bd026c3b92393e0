-- connection_settings: makes a fresh connection strict, patient for so long and no longer, and read-only until a unit begins.
-- role:  any
-- param: timeout_s   u64  a statement that runs longer is ended by the server; 0: never
-- param: lock_s      u64  the longest wait for a row somebody else holds
-- done:  nothing to see
SET SESSION
  autocommit = 1,
  tx_read_only = ON,
  tx_isolation = 'REPEATABLE-READ',
  innodb_snapshot_isolation = ON,
  time_zone = '+00:00',
  sql_mode = 'STRICT_ALL_TABLES,ONLY_FULL_GROUP_BY,NO_ENGINE_SUBSTITUTION,ERROR_FOR_DIVISION_BY_ZERO,NO_ZERO_DATE,NO_ZERO_IN_DATE',
  collation_connection = utf8mb4_nopad_bin,
  max_statement_time = :timeout_s,
  innodb_lock_wait_timeout = :lock_s;
