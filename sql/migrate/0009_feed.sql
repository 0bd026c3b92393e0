-- Files of readings that customers upload, and feeds from back-office systems, each with a verdict a line (MET-10, API-4).
CREATE TABLE upload (
  id          BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  code        VARCHAR(20)     NOT NULL COMMENT 'public id, random; part of addresses',
  customer_id BIGINT UNSIGNED NOT NULL COMMENT 'customer',
  person_id   BIGINT UNSIGNED NULL COMMENT 'person; NULL: a program',
  token_id    BIGINT UNSIGNED NULL COMMENT 'token; NULL: none',
  member_id   BIGINT UNSIGNED NULL COMMENT 'member with whose sight it is judged; NULL: the token''s',
  file_id     BIGINT UNSIGNED NOT NULL COMMENT 'file as it came',
  locale      VARCHAR(35)     NOT NULL COMMENT 'BCP 47: how numbers and days in it are read',
  state       ENUM('reading', 'judged', 'broken', 'storing', 'stored', 'dropped') NOT NULL COMMENT 'judged: waits for a confirmation; broken: the file cannot be read',
  is_sure     BOOLEAN         NOT NULL DEFAULT FALSE COMMENT 'unlikely lines are wanted too',
  problem     VARCHAR(60)     NOT NULL DEFAULT '' COMMENT 'code, of a broken file',
  line_count  INT UNSIGNED    NOT NULL DEFAULT 0 COMMENT 'lines known so far',
  done_count  INT UNSIGNED    NOT NULL DEFAULT 0 COMMENT 'lines judged, later stored, so far',
  created_at  DATETIME        NOT NULL COMMENT 'UTC',
  changed_at  DATETIME        NOT NULL COMMENT 'UTC',
  lease_until DATETIME        NULL COMMENT 'UTC: a job runner is at it until then',
  holder      VARCHAR(80)     NOT NULL DEFAULT '' COMMENT 'which runner',
  PRIMARY KEY (id),
  CONSTRAINT uq_upload_code UNIQUE (code),
  CONSTRAINT fk_upload_customer FOREIGN KEY (customer_id) REFERENCES customer (id),
  CONSTRAINT fk_upload_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT fk_upload_token FOREIGN KEY (token_id) REFERENCES token (id),
  CONSTRAINT fk_upload_member FOREIGN KEY (member_id) REFERENCES member (id),
  CONSTRAINT fk_upload_file FOREIGN KEY (file_id) REFERENCES file (id),
  INDEX ix_upload_state (state, changed_at),
  INDEX ix_upload_customer (customer_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='files of readings';

CREATE TABLE upload_line (
  upload_id  BIGINT UNSIGNED NOT NULL COMMENT 'upload',
  number     INT UNSIGNED    NOT NULL COMMENT 'line of the file, from 1',
  serial     VARCHAR(80)     NOT NULL COMMENT 'as read',
  taken_on   DATE            NULL COMMENT 'NULL: today of the site, or unreadable',
  total      BIGINT UNSIGNED NULL COMMENT 'pages; NULL: not in the line',
  mono       BIGINT UNSIGNED NULL COMMENT 'pages; NULL: not in the line',
  colour     BIGINT UNSIGNED NULL COMMENT 'pages; NULL: not in the line',
  large      BIGINT UNSIGNED NULL COMMENT 'pages; NULL: not in the line',
  scan       BIGINT UNSIGNED NULL COMMENT 'pages; NULL: not in the line',
  device_id  BIGINT UNSIGNED NULL COMMENT 'device; NULL: none found',
  verdict    ENUM('new', 'good', 'unlikely', 'bad', 'stored', 'late') NOT NULL COMMENT 'unlikely: one confirmation is asked for; late: was good, but no longer when it was stored',
  problem    VARCHAR(60)     NOT NULL DEFAULT '' COMMENT 'code of what is wrong',
  detail     VARCHAR(80)     NOT NULL DEFAULT '' COMMENT 'which value it means: register kind, number, serial',
  reading_id BIGINT UNSIGNED NULL COMMENT 'reading made of it; NULL: none',
  PRIMARY KEY (upload_id, number),
  CONSTRAINT fk_upload_line_upload FOREIGN KEY (upload_id) REFERENCES upload (id),
  CONSTRAINT fk_upload_line_device FOREIGN KEY (device_id) REFERENCES device (id),
  CONSTRAINT fk_upload_line_reading FOREIGN KEY (reading_id) REFERENCES reading (id),
  INDEX ix_upload_line_verdict (upload_id, verdict, number)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='lines of such a file, with their verdicts';

CREATE TABLE feed (
  id          BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  code        VARCHAR(20)     NOT NULL COMMENT 'public id, random; part of addresses',
  brand       VARCHAR(40)     NOT NULL COMMENT 'code of the abstract portal',
  portal      VARCHAR(40)     NOT NULL COMMENT 'folder under conf/portals',
  kind        ENUM('customers', 'sites', 'devices', 'contracts', 'articles', 'invoices', 'order-states') NOT NULL COMMENT 'what its lines are',
  source      VARCHAR(60)     NOT NULL COMMENT 'which back-office system, a code',
  digest      BINARY(32)      NOT NULL COMMENT 'SHA-256 of the file: the same file again is the same feed',
  state       ENUM('running', 'done', 'broken') NOT NULL COMMENT 'broken: nothing of it was taken',
  done_lines  BIGINT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'lines finished: where it goes on after a stop',
  added       BIGINT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'lines that made a row',
  changed     BIGINT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'lines that changed one',
  same        BIGINT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'lines that said nothing new',
  refused     BIGINT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'lines with a problem',
  problem     VARCHAR(120)    NOT NULL DEFAULT '' COMMENT 'code, of a broken file',
  started_at  DATETIME        NOT NULL COMMENT 'UTC',
  ended_at    DATETIME        NULL COMMENT 'UTC; NULL: not yet',
  PRIMARY KEY (id),
  CONSTRAINT uq_feed_code UNIQUE (code),
  CONSTRAINT uq_feed_digest UNIQUE (portal, kind, digest)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='feeds taken in';

CREATE TABLE feed_problem (
  feed_id BIGINT UNSIGNED NOT NULL COMMENT 'feed',
  line    BIGINT UNSIGNED NOT NULL COMMENT 'line of the file, from 1',
  field   VARCHAR(40)     NOT NULL COMMENT 'column or element; empty: the line as a whole',
  problem VARCHAR(60)     NOT NULL COMMENT 'code',
  value   VARCHAR(120)    NOT NULL COMMENT 'what stood there, cut',
  PRIMARY KEY (feed_id, line, field),
  CONSTRAINT fk_feed_problem_feed FOREIGN KEY (feed_id) REFERENCES feed (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='lines of feeds that were not taken, and why';
