-- What migrations themselves need: which files were applied, and the lease that lets one runner work at a time.
-- Runs when the schema has no table "migration"; two runners at once do no harm.
CREATE TABLE IF NOT EXISTS migration (
  number     SMALLINT UNSIGNED NOT NULL COMMENT 'the number in front of the file name',
  name       VARCHAR(100)      NOT NULL COMMENT 'file name',
  checksum   CHAR(64)          NOT NULL COMMENT 'SHA-256 of the file, hexadecimal, lower case',
  begun_at   DATETIME          NOT NULL COMMENT 'UTC',
  applied_at DATETIME          NULL     COMMENT 'UTC; NULL: begun and not finished',
  PRIMARY KEY (number),
  CONSTRAINT uq_migration_name UNIQUE (name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='files of sql/migrate that were applied';

CREATE TABLE IF NOT EXISTS lease (
  name       VARCHAR(40)  NOT NULL COMMENT 'the work only one process may do at a time',
  holder     VARCHAR(100) NOT NULL COMMENT 'host and process, for people',
  expires_at DATETIME     NOT NULL COMMENT 'UTC; anyone may take the lease after it',
  PRIMARY KEY (name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='who does work that must not be done twice';

INSERT IGNORE INTO lease (name, holder, expires_at) VALUES ('migrate', 'nobody', '2000-01-01 00:00:00');
