-- What is new, planned or broken, for one portal or for all portals of a brand (PUB-5).
CREATE TABLE announcement (
  id        BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  code      VARCHAR(20)     NOT NULL COMMENT 'public id, random; part of addresses',
  brand     VARCHAR(40)     NOT NULL COMMENT 'code of the abstract portal',
  portal    VARCHAR(40)     NULL     COMMENT 'folder under conf/portals; NULL: every portal of the brand',
  severity  ENUM('info', 'maintenance', 'incident') NOT NULL COMMENT 'what kind of news',
  is_pinned BOOLEAN         NOT NULL COMMENT 'shown on every page while in force',
  starts_at DATETIME        NOT NULL COMMENT 'UTC',
  ends_at   DATETIME        NULL     COMMENT 'UTC, not included; NULL: open end',
  PRIMARY KEY (id),
  CONSTRAINT uq_announcement_code UNIQUE (code),
  CONSTRAINT ck_announcement_code CHECK (code REGEXP '^[a-z0-9]{8,20}$'),
  CONSTRAINT ck_announcement_span CHECK (ends_at > starts_at),
  INDEX ix_announcement_start (brand, starts_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='announcements and service status';

CREATE TABLE announcement_text (
  announcement_id BIGINT UNSIGNED NOT NULL COMMENT 'announcement',
  locale          VARCHAR(35)     NOT NULL COMMENT 'BCP 47',
  title           VARCHAR(160)    NOT NULL COMMENT 'one line, plain text',
  body            TEXT            NOT NULL COMMENT 'plain text; an empty line parts paragraphs',
  PRIMARY KEY (announcement_id, locale),
  CONSTRAINT fk_announcement_text_announcement FOREIGN KEY (announcement_id) REFERENCES announcement (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='what an announcement says, for each locale';
