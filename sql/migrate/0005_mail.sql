-- What is told to people, what was done, and work done outside requests (NOT-1, NOT-2, DSK-5, ACC-11).
CREATE TABLE outbox (
  id         BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key, and the order of sending',
  message_id VARCHAR(80)     NOT NULL COMMENT 'left side of the Message-ID: one for ever, so that a copy is known',
  event      VARCHAR(40)     NOT NULL COMMENT 'handlers/mail/mails.def',
  person_id  BIGINT UNSIGNED NULL COMMENT 'person it is for; NULL: none known',
  recipient  VARCHAR(254)    NOT NULL COMMENT 'address; emptied when the person is erased',
  portal     VARCHAR(40)     NOT NULL COMMENT 'folder under conf/portals',
  locale     VARCHAR(35)     NOT NULL COMMENT 'BCP 47',
  zone       VARCHAR(64)     NOT NULL COMMENT 'IANA: instants are told in it',
  tree       BLOB            NULL COMMENT 'what the mail says, XML, sealed (links are secrets); NULL once sent or given up',
  state      ENUM('waiting', 'sent', 'dead') NOT NULL COMMENT 'dead: given up after 72 h or refused for good',
  attempts   INT UNSIGNED    NOT NULL DEFAULT 0 COMMENT 'tries so far',
  next_at    DATETIME        NOT NULL COMMENT 'UTC: no try before',
  lease_until DATETIME       NULL COMMENT 'UTC: a job runner has it until then',
  holder     VARCHAR(80)     NOT NULL DEFAULT '' COMMENT 'which runner',
  problem    VARCHAR(200)    NOT NULL DEFAULT '' COMMENT 'what the mail server said last',
  created_at DATETIME        NOT NULL COMMENT 'UTC',
  done_at    DATETIME        NULL COMMENT 'UTC: sent or given up',
  PRIMARY KEY (id),
  CONSTRAINT uq_outbox_message UNIQUE (message_id),
  CONSTRAINT fk_outbox_person FOREIGN KEY (person_id) REFERENCES person (id),
  INDEX ix_outbox_next (state, next_at),
  INDEX ix_outbox_person (person_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='mails, written in the transaction of what they tell';

CREATE TABLE notification (
  person_id BIGINT UNSIGNED NOT NULL COMMENT 'person',
  event     VARCHAR(40)     NOT NULL COMMENT 'handlers/mail/mails.def',
  is_wanted BOOLEAN         NOT NULL COMMENT 'no row: the default of the table',
  PRIMARY KEY (person_id, event),
  CONSTRAINT fk_notification_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='which mails a person wants';

CREATE TABLE chain (
  id       BIGINT UNSIGNED NOT NULL COMMENT 'customer, or 0 for what concerns none',
  length   BIGINT UNSIGNED NOT NULL COMMENT 'entries so far',
  last_hash BINARY(32)     NOT NULL COMMENT 'of the last entry',
  PRIMARY KEY (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='one chain of audit entries a customer; the common row of each';

INSERT INTO chain (id, length, last_hash) VALUES (0, 0, UNHEX(REPEAT('00', 32)));

CREATE TABLE audit (
  chain_id   BIGINT UNSIGNED NOT NULL COMMENT 'chain',
  number     BIGINT UNSIGNED NOT NULL COMMENT 'in the chain, from 1 without gaps',
  at         DATETIME        NOT NULL COMMENT 'UTC',
  event      VARCHAR(40)     NOT NULL COMMENT 'handlers/audit/events.def',
  actor_id   BIGINT UNSIGNED NULL COMMENT 'person who did it; NULL: nobody known',
  for_id     BIGINT UNSIGNED NULL COMMENT 'member whose rights were used, when not the actor''s own (ACC-9)',
  object     VARCHAR(20)     NOT NULL DEFAULT '' COMMENT 'public id of what it was done to',
  person_id  BIGINT UNSIGNED NULL COMMENT 'person it was done to',
  detail     VARCHAR(200)    NOT NULL DEFAULT '' COMMENT 'codes only: "role=reader", never words people typed',
  request    VARCHAR(64)     NOT NULL DEFAULT '' COMMENT 'number of the web request',
  hash       BINARY(32)      NOT NULL COMMENT 'over the hash before and this row: fcgi/gate/audit.h',
  PRIMARY KEY (chain_id, number),
  CONSTRAINT fk_audit_chain FOREIGN KEY (chain_id) REFERENCES chain (id),
  CONSTRAINT fk_audit_actor FOREIGN KEY (actor_id) REFERENCES person (id),
  CONSTRAINT fk_audit_person FOREIGN KEY (person_id) REFERENCES person (id),
  INDEX ix_audit_person (person_id, at),
  INDEX ix_audit_object (object, at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='who did what when; append-only: no user of the database may change it (DSK-5)';

CREATE TABLE export (
  id         BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  code       VARCHAR(20)     NOT NULL COMMENT 'public id, random; part of addresses',
  person_id  BIGINT UNSIGNED NOT NULL COMMENT 'person whose data it is',
  state      ENUM('waiting', 'running', 'ready', 'failed') NOT NULL COMMENT 'progress of the job',
  parts_done INT UNSIGNED    NOT NULL DEFAULT 0 COMMENT 'of',
  parts      INT UNSIGNED    NOT NULL DEFAULT 0 COMMENT 'parts of the work',
  document   MEDIUMBLOB      NULL COMMENT 'XML, gzip; NULL until ready and after its end',
  created_at DATETIME        NOT NULL COMMENT 'UTC',
  ready_at   DATETIME        NULL COMMENT 'UTC',
  expires_at DATETIME        NOT NULL COMMENT 'UTC: the document goes',
  PRIMARY KEY (id),
  CONSTRAINT uq_export_code UNIQUE (code),
  CONSTRAINT fk_export_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='copies of one''s own data (ACC-11)';

CREATE TABLE job (
  name        VARCHAR(40)  NOT NULL COMMENT 'handlers/jobs.def',
  due_at      DATETIME     NOT NULL COMMENT 'UTC: not before',
  lease_until DATETIME     NULL COMMENT 'UTC: a runner is at it until then',
  holder      VARCHAR(80)  NOT NULL DEFAULT '' COMMENT 'which runner',
  last_at     DATETIME     NULL COMMENT 'UTC: last end in good order',
  PRIMARY KEY (name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='work done at intervals, by one runner at a time';

CREATE TABLE opened_file (
  person_id   BIGINT UNSIGNED NOT NULL COMMENT 'person: the member of staff',
  customer_id BIGINT UNSIGNED NOT NULL COMMENT 'customer whose file was opened',
  opened_at   DATETIME        NOT NULL COMMENT 'UTC; open for 12 h',
  PRIMARY KEY (person_id, customer_id),
  CONSTRAINT fk_opened_file_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT fk_opened_file_customer FOREIGN KEY (customer_id) REFERENCES customer (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='staff open a customer''s file on purpose, and the customer sees who and when (ACC-12)';
