-- connection_check: whether the settings of connection_settings hold on this connection.
-- role:  any
-- row:   is_guarded   flag  outside a unit a read leaves nothing open, and a write is refused
-- row:   is_snapshot  flag  a row changed by others since it was read is an error, not a lost change
-- row:   is_utc       flag
-- row:   is_strict    flag  nothing is cut or invented
-- row:   is_utf8      flag  four-byte UTF-8, compared as bytes
-- done:  one row
SELECT (@@SESSION.autocommit = 1 AND @@SESSION.tx_read_only = 1) IS TRUE AS is_guarded,
       (@@SESSION.innodb_snapshot_isolation = 1 AND @@SESSION.tx_isolation = 'REPEATABLE-READ') IS TRUE AS is_snapshot,
       (@@SESSION.time_zone = '+00:00') IS TRUE AS is_utc,
       (FIND_IN_SET('STRICT_ALL_TABLES', @@SESSION.sql_mode) > 0
         AND FIND_IN_SET('ONLY_FULL_GROUP_BY', @@SESSION.sql_mode) > 0
         AND FIND_IN_SET('NO_ENGINE_SUBSTITUTION', @@SESSION.sql_mode) > 0
         AND FIND_IN_SET('ERROR_FOR_DIVISION_BY_ZERO', @@SESSION.sql_mode) > 0
         AND FIND_IN_SET('NO_ZERO_DATE', @@SESSION.sql_mode) > 0
         AND FIND_IN_SET('NO_ZERO_IN_DATE', @@SESSION.sql_mode) > 0) IS TRUE AS is_strict,
       (@@SESSION.character_set_client = 'utf8mb4' AND @@SESSION.character_set_results = 'utf8mb4'
         AND @@SESSION.collation_connection = 'utf8mb4_nopad_bin') IS TRUE AS is_utf8;
