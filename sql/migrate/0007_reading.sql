-- Registers, the ledger of readings, receipts, challenges of estimates, and reminders (MET-1 to MET-13).
-- reading, reading_value and reading_event are append-only (sql/grants.sql gives nobody UPDATE or DELETE); what stands
-- now is in reading_standing, written in the same unit as the event that changed it.
CREATE TABLE register (
  id        BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  device_id BIGINT UNSIGNED NOT NULL COMMENT 'device',
  kind      ENUM('total', 'mono', 'colour', 'large', 'scan') NOT NULL COMMENT 'what it counts; total = mono + colour where all three are there (MET-1)',
  digits    TINYINT UNSIGNED NOT NULL COMMENT 'digits its counter shows: it rolls over after them',
  epoch     INT UNSIGNED    NOT NULL DEFAULT 1 COMMENT 'present epoch (MET-8)',
  PRIMARY KEY (id),
  CONSTRAINT uq_register_kind UNIQUE (device_id, kind),
  CONSTRAINT fk_register_device FOREIGN KEY (device_id) REFERENCES device (id),
  CONSTRAINT ck_register_digits CHECK (digits BETWEEN 4 AND 12)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='counters of devices';

CREATE TABLE register_epoch (
  register_id BIGINT UNSIGNED NOT NULL COMMENT 'register',
  epoch       INT UNSIGNED    NOT NULL COMMENT 'from 1 without gaps',
  starts_on   DATE            NOT NULL COMMENT 'day of the site',
  count       BIGINT UNSIGNED NOT NULL COMMENT 'what it showed then, pages',
  cause       ENUM('installed', 'board', 'roll-over', 'refurbished') NOT NULL COMMENT 'why it began',
  PRIMARY KEY (register_id, epoch),
  CONSTRAINT fk_register_epoch_register FOREIGN KEY (register_id) REFERENCES register (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='spans in which a counter only rises';

CREATE TABLE token (
  id          BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  code        VARCHAR(20)     NOT NULL COMMENT 'public id, random; part of addresses',
  token_hash  BINARY(32)      NOT NULL COMMENT 'secret_digest of the token; it is shown once',
  brand       VARCHAR(40)     NOT NULL COMMENT 'code of the abstract portal it opens',
  customer_id BIGINT UNSIGNED NULL COMMENT 'customer; NULL: a back office''s, made by staff',
  device_id   BIGINT UNSIGNED NULL COMMENT 'device; NULL: all of the customer',
  person_id   BIGINT UNSIGNED NOT NULL COMMENT 'person who made it',
  name        VARCHAR(80)     NOT NULL COMMENT 'as who made it calls it',
  scope       SET('read', 'readings', 'orders', 'import', 'supply') NOT NULL COMMENT 'what it may do (API-2); import and supply: back offices only',
  expires_on  DATE            NOT NULL COMMENT 'last day, UTC',
  created_at  DATETIME        NOT NULL COMMENT 'UTC',
  used_on     DATE            NULL COMMENT 'UTC: last day it wrote something; NULL: never',
  ended_at    DATETIME        NULL COMMENT 'UTC; NULL: good',
  PRIMARY KEY (id),
  CONSTRAINT uq_token_code UNIQUE (code),
  CONSTRAINT uq_token_hash UNIQUE (token_hash),
  CONSTRAINT fk_token_customer FOREIGN KEY (customer_id) REFERENCES customer (id),
  CONSTRAINT fk_token_device FOREIGN KEY (device_id) REFERENCES device (id),
  CONSTRAINT fk_token_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='keys of programs';

CREATE TABLE reading (
  id         BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  code       VARCHAR(20)     NOT NULL COMMENT 'public id, random',
  device_id  BIGINT UNSIGNED NOT NULL COMMENT 'device',
  taken_on   DATE            NOT NULL COMMENT 'day of the device''s site (MET-4)',
  at         DATETIME        NOT NULL COMMENT 'UTC: when it came',
  source     ENUM('page', 'link', 'file', 'program', 'staff', 'estimate', 'technician', 'feed') NOT NULL COMMENT 'how it came',
  person_id  BIGINT UNSIGNED NULL COMMENT 'person; NULL: nobody, or a program',
  token_id   BIGINT UNSIGNED NULL COMMENT 'token; NULL: none',
  corrects_id BIGINT UNSIGNED NULL COMMENT 'reading it takes the place of; NULL: none',
  is_sure    BOOLEAN         NOT NULL COMMENT 'an unlikely value was confirmed (MET-6)',
  PRIMARY KEY (id),
  CONSTRAINT uq_reading_code UNIQUE (code),
  CONSTRAINT fk_reading_device FOREIGN KEY (device_id) REFERENCES device (id),
  CONSTRAINT fk_reading_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT fk_reading_token FOREIGN KEY (token_id) REFERENCES token (id),
  CONSTRAINT fk_reading_corrects FOREIGN KEY (corrects_id) REFERENCES reading (id),
  INDEX ix_reading_device (device_id, taken_on)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='the ledger: what was said about a device on a day, append-only';

CREATE TABLE reading_value (
  reading_id  BIGINT UNSIGNED NOT NULL COMMENT 'reading',
  register_id BIGINT UNSIGNED NOT NULL COMMENT 'register',
  epoch       INT UNSIGNED    NOT NULL COMMENT 'of the register',
  count       BIGINT UNSIGNED NOT NULL COMMENT 'pages',
  PRIMARY KEY (reading_id, register_id),
  CONSTRAINT fk_reading_value_reading FOREIGN KEY (reading_id) REFERENCES reading (id),
  CONSTRAINT fk_reading_value_epoch FOREIGN KEY (register_id, epoch) REFERENCES register_epoch (register_id, epoch)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='what each counter showed, append-only';

CREATE TABLE reading_event (
  reading_id BIGINT UNSIGNED NOT NULL COMMENT 'reading',
  number     INT UNSIGNED    NOT NULL COMMENT 'from 1 without gaps',
  state      ENUM('submitted', 'accepted', 'rejected', 'estimated', 'superseded') NOT NULL COMMENT 'state entered (MET-5)',
  at         DATETIME        NOT NULL COMMENT 'UTC',
  person_id  BIGINT UNSIGNED NULL COMMENT 'person; NULL: by rule',
  cause      VARCHAR(40)     NOT NULL COMMENT 'code: plausible, confirmed, desk, corrected, challenge, due, real ...',
  PRIMARY KEY (reading_id, number),
  CONSTRAINT fk_reading_event_reading FOREIGN KEY (reading_id) REFERENCES reading (id),
  CONSTRAINT fk_reading_event_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='states of readings, append-only';

CREATE TABLE reading_standing (
  reading_id BIGINT UNSIGNED NOT NULL COMMENT 'reading',
  device_id  BIGINT UNSIGNED NOT NULL COMMENT 'device',
  taken_on   DATE            NOT NULL COMMENT 'as in reading',
  live_on    DATE            NULL COMMENT 'taken_on while it counts (submitted, accepted, estimated); NULL: rejected or superseded',
  state      ENUM('submitted', 'accepted', 'rejected', 'estimated', 'superseded') NOT NULL COMMENT 'that of its last event',
  billed_on  DATE            NULL COMMENT 'day of the invoice that used it; NULL: not billed (MET-4)',
  PRIMARY KEY (reading_id),
  CONSTRAINT uq_reading_standing_day UNIQUE (device_id, live_on),
  CONSTRAINT fk_reading_standing_reading FOREIGN KEY (reading_id) REFERENCES reading (id),
  CONSTRAINT fk_reading_standing_device FOREIGN KEY (device_id) REFERENCES device (id),
  INDEX ix_reading_standing_state (state, device_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='what of the ledger counts now: at most one reading a device and day';

CREATE TABLE receipt (
  id         BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  number     VARCHAR(20)     NOT NULL COMMENT 'random, 12 characters; typed by people',
  portal     VARCHAR(40)     NOT NULL COMMENT 'folder under conf/portals',
  customer_id BIGINT UNSIGNED NOT NULL COMMENT 'customer',
  kind       ENUM('reading', 'order', 'move', 'upload') NOT NULL COMMENT 'what was submitted',
  object     VARCHAR(20)     NOT NULL COMMENT 'its public id',
  centre     VARCHAR(40)     NOT NULL COMMENT 'code of the support centre that answers for it',
  digest     BINARY(32)      NOT NULL COMMENT 'of number, instant, centre, kind and what was submitted',
  at         DATETIME        NOT NULL COMMENT 'UTC',
  PRIMARY KEY (id),
  CONSTRAINT uq_receipt_number UNIQUE (number),
  CONSTRAINT uq_receipt_object UNIQUE (kind, object),
  CONSTRAINT fk_receipt_customer FOREIGN KEY (customer_id) REFERENCES customer (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='proof of what was submitted when, append-only (MET-13)';

CREATE TABLE challenge (
  id          BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  code        VARCHAR(20)     NOT NULL COMMENT 'public id, random; part of addresses',
  customer_id BIGINT UNSIGNED NOT NULL COMMENT 'customer',
  device_id   BIGINT UNSIGNED NOT NULL COMMENT 'device',
  open_device_id BIGINT UNSIGNED NULL COMMENT 'device_id while it is open: one at a time',
  reading_id  BIGINT UNSIGNED NOT NULL COMMENT 'reading that lies below an estimate',
  file_id     BIGINT UNSIGNED NULL COMMENT 'file: photo of the counter; NULL: none',
  note        VARCHAR(500)    NOT NULL DEFAULT '' COMMENT 'what the customer says of it',
  state       ENUM('open', 'accepted', 'rejected', 'withdrawn') NOT NULL COMMENT 'state',
  answer      VARCHAR(500)    NOT NULL DEFAULT '' COMMENT 'what the contract desk says of a rejection',
  person_id   BIGINT UNSIGNED NULL COMMENT 'person who challenged; NULL: by link',
  decided_by  BIGINT UNSIGNED NULL COMMENT 'person; NULL: not decided',
  created_at  DATETIME        NOT NULL COMMENT 'UTC',
  decided_at  DATETIME        NULL COMMENT 'UTC; NULL: not decided',
  currency    CHAR(3)         NOT NULL DEFAULT '' COMMENT 'of the credit; empty: none',
  credit_minor BIGINT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'pages billed too many, minor units before tax',
  PRIMARY KEY (id),
  CONSTRAINT uq_challenge_code UNIQUE (code),
  CONSTRAINT uq_challenge_open UNIQUE (open_device_id),
  CONSTRAINT uq_challenge_reading UNIQUE (reading_id),
  CONSTRAINT fk_challenge_customer FOREIGN KEY (customer_id) REFERENCES customer (id),
  CONSTRAINT fk_challenge_device FOREIGN KEY (device_id) REFERENCES device (id),
  CONSTRAINT fk_challenge_reading FOREIGN KEY (reading_id) REFERENCES reading (id),
  CONSTRAINT fk_challenge_file FOREIGN KEY (file_id) REFERENCES file (id),
  CONSTRAINT fk_challenge_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT fk_challenge_decided_by FOREIGN KEY (decided_by) REFERENCES person (id),
  INDEX ix_challenge_state (state, created_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='estimates that customers contest (MET-7)';

CREATE TABLE reminder (
  id         BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  token_hash BINARY(32)      NOT NULL COMMENT 'secret_digest of the token in the mail',
  customer_id BIGINT UNSIGNED NOT NULL COMMENT 'customer',
  member_id  BIGINT UNSIGNED NOT NULL COMMENT 'member it went to, with whose sight it opens',
  due_on     DATE            NOT NULL COMMENT 'day by which readings are due',
  step       ENUM('ten', 'five', 'due', 'substitute', 'administrator') NOT NULL COMMENT 'which reminder (MET-9)',
  created_at DATETIME        NOT NULL COMMENT 'UTC',
  expires_at DATETIME        NOT NULL COMMENT 'UTC: 10 days later',
  used_at    DATETIME        NULL COMMENT 'UTC: readings were sent by it; NULL: still good',
  PRIMARY KEY (id),
  CONSTRAINT uq_reminder_token UNIQUE (token_hash),
  CONSTRAINT uq_reminder_step UNIQUE (member_id, due_on, step),
  CONSTRAINT fk_reminder_customer FOREIGN KEY (customer_id) REFERENCES customer (id),
  CONSTRAINT fk_reminder_member FOREIGN KEY (member_id) REFERENCES member (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='reminders sent, and the links in them that allow exactly one submission';
