-- Support centres, their working time, and the table that routes a visitor to one of them (RTE-1, RTE-5).
CREATE TABLE public_version (
  id      TINYINT UNSIGNED NOT NULL COMMENT 'always 1',
  version BIGINT UNSIGNED  NOT NULL COMMENT 'count of changes to public data; raised in the same transaction as the change',
  PRIMARY KEY (id),
  CONSTRAINT ck_public_version_one CHECK (id = 1)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='tells workers that their copy of public data is old';

INSERT INTO public_version (id, version) VALUES (1, 1);

CREATE TABLE calendar (
  id      BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  code    VARCHAR(40)     NOT NULL COMMENT 'name for people and logs',
  zone    VARCHAR(64)     NOT NULL COMMENT 'IANA time zone; the minutes and days of this calendar are local to it',
  version BIGINT UNSIGNED NOT NULL DEFAULT 1 COMMENT 'count of changes, intervals and holidays included (RTE-5)',
  PRIMARY KEY (id),
  CONSTRAINT uq_calendar_code UNIQUE (code)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='working time';

CREATE TABLE calendar_interval (
  calendar_id BIGINT UNSIGNED   NOT NULL COMMENT 'calendar',
  weekday     TINYINT UNSIGNED  NOT NULL COMMENT 'ISO: 1 Monday to 7 Sunday',
  from_minute SMALLINT UNSIGNED NOT NULL COMMENT 'minutes after midnight, local, included',
  to_minute   SMALLINT UNSIGNED NOT NULL COMMENT 'minutes after midnight, local, not included',
  PRIMARY KEY (calendar_id, weekday, from_minute),
  CONSTRAINT fk_calendar_interval_calendar FOREIGN KEY (calendar_id) REFERENCES calendar (id),
  CONSTRAINT ck_calendar_interval_weekday CHECK (weekday BETWEEN 1 AND 7),
  CONSTRAINT ck_calendar_interval_span CHECK (from_minute < to_minute AND to_minute <= 1440)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='open hours of weekdays; several a day';

CREATE TABLE calendar_holiday (
  id           BIGINT UNSIGNED   NOT NULL AUTO_INCREMENT COMMENT 'key',
  calendar_id  BIGINT UNSIGNED   NOT NULL COMMENT 'calendar',
  kind         ENUM('fixed', 'easter', 'once', 'nth') NOT NULL COMMENT 'which of the following columns count',
  name         VARCHAR(40)       NOT NULL COMMENT 'code; the words are in xslt/lib/holiday.xsl',
  month        TINYINT UNSIGNED  NULL COMMENT 'fixed, nth: 1 to 12',
  day          TINYINT UNSIGNED  NULL COMMENT 'fixed: day of the month; nth: ISO weekday',
  shift        SMALLINT          NULL COMMENT 'easter: days after Easter Sunday; nth: 1 to 4, or -1 for the last of the month',
  once_on      DATE              NULL COMMENT 'once: the day',
  until_minute SMALLINT UNSIGNED NULL COMMENT 'half day: minutes after midnight at which work ends; NULL: closed all day',
  PRIMARY KEY (id),
  CONSTRAINT fk_calendar_holiday_calendar FOREIGN KEY (calendar_id) REFERENCES calendar (id),
  CONSTRAINT ck_calendar_holiday_rule CHECK (
    CASE kind
      WHEN 'fixed'  THEN month BETWEEN 1 AND 12 AND day BETWEEN 1 AND 31 AND shift IS NULL AND once_on IS NULL
      WHEN 'easter' THEN month IS NULL AND day IS NULL AND shift BETWEEN -80 AND 250 AND once_on IS NULL
      WHEN 'once'   THEN month IS NULL AND day IS NULL AND shift IS NULL AND once_on IS NOT NULL
      ELSE month BETWEEN 1 AND 12 AND day BETWEEN 1 AND 7 AND shift IN (-1, 1, 2, 3, 4) AND once_on IS NULL
    END IS TRUE),
  CONSTRAINT ck_calendar_holiday_until CHECK (until_minute BETWEEN 1 AND 1439)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='rules that give holidays and half days';

CREATE TABLE centre (
  id          BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  code        VARCHAR(40)     NOT NULL COMMENT 'public name: pt-lisboa',
  brand       VARCHAR(40)     NOT NULL COMMENT 'code of the abstract portal in conf/portals',
  name        VARCHAR(80)     NOT NULL COMMENT 'as people at the place write it',
  country     CHAR(2)         NOT NULL COMMENT 'ISO 3166-1, where it is',
  calendar_id BIGINT UNSIGNED NOT NULL COMMENT 'its working time',
  mail        VARCHAR(254)    NULL     COMMENT 'address for everything no department has its own for; NULL: none',
  PRIMARY KEY (id),
  CONSTRAINT uq_centre_code UNIQUE (code),
  CONSTRAINT fk_centre_calendar FOREIGN KEY (calendar_id) REFERENCES calendar (id),
  CONSTRAINT ck_centre_code CHECK (code REGEXP '^[a-z0-9]+(-[a-z0-9]+)*$'),
  CONSTRAINT ck_centre_country CHECK (country REGEXP '^[A-Z]{2}$')
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='support centres';

CREATE TABLE centre_phone (
  centre_id     BIGINT UNSIGNED NOT NULL COMMENT 'centre',
  kind          ENUM('main', 'emergency') NOT NULL COMMENT 'emergency: answered outside hours too',
  international VARCHAR(32)     NOT NULL COMMENT 'E.123 notation with country code',
  national      VARCHAR(32)     NULL     COMMENT 'as dialled within the country; NULL: the same',
  PRIMARY KEY (centre_id, kind),
  CONSTRAINT fk_centre_phone_centre FOREIGN KEY (centre_id) REFERENCES centre (id),
  CONSTRAINT ck_centre_phone_international CHECK (international REGEXP '^[+][0-9 ]+$')
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='telephone numbers of centres';

CREATE TABLE centre_language (
  centre_id BIGINT UNSIGNED  NOT NULL COMMENT 'centre',
  tag       VARCHAR(35)      NOT NULL COMMENT 'BCP 47',
  ordinal   TINYINT UNSIGNED NOT NULL COMMENT '1 for the language spoken best',
  PRIMARY KEY (centre_id, tag),
  CONSTRAINT uq_centre_language_ordinal UNIQUE (centre_id, ordinal),
  CONSTRAINT fk_centre_language_centre FOREIGN KEY (centre_id) REFERENCES centre (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='languages people at a centre speak';

CREATE TABLE department (
  id        BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  centre_id BIGINT UNSIGNED NOT NULL COMMENT 'centre',
  code      VARCHAR(40)     NOT NULL COMMENT 'contracts, technical ...; the words are in stylesheets',
  mail      VARCHAR(254)    NULL     COMMENT 'NULL: the address of the centre',
  PRIMARY KEY (id),
  CONSTRAINT uq_department_code UNIQUE (centre_id, code),
  CONSTRAINT fk_department_centre FOREIGN KEY (centre_id) REFERENCES centre (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='departments of centres';

CREATE TABLE routing (
  id         BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key; named in explanations',
  brand      VARCHAR(40)     NOT NULL COMMENT 'code of the abstract portal',
  country    VARCHAR(2)      NOT NULL COMMENT 'ISO 3166-1, or * for any',
  language   VARCHAR(35)     NOT NULL COMMENT 'BCP 47, or * for any',
  department VARCHAR(40)     NOT NULL COMMENT 'department code, or * for any',
  centre_id  BIGINT UNSIGNED NOT NULL COMMENT 'who answers',
  PRIMARY KEY (id),
  CONSTRAINT uq_routing_case UNIQUE (brand, country, language, department),
  CONSTRAINT fk_routing_centre FOREIGN KEY (centre_id) REFERENCES centre (id),
  CONSTRAINT ck_routing_country CHECK (country = '*' OR country REGEXP '^[A-Z]{2}$'),
  CONSTRAINT ck_routing_language CHECK (language = '*' OR language REGEXP '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  CONSTRAINT ck_routing_department CHECK (department = '*' OR department REGEXP '^[a-z0-9]+(-[a-z0-9]+)*$')
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='which centre answers; the most specific row wins';

CREATE TABLE centre_failover (
  centre_id BIGINT UNSIGNED  NOT NULL COMMENT 'centre that is closed',
  ordinal   TINYINT UNSIGNED NOT NULL COMMENT '1 is asked first',
  next_id   BIGINT UNSIGNED  NOT NULL COMMENT 'centre that answers urgent cases instead (RTE-4)',
  PRIMARY KEY (centre_id, ordinal),
  CONSTRAINT uq_centre_failover_next UNIQUE (centre_id, next_id),
  CONSTRAINT fk_centre_failover_centre FOREIGN KEY (centre_id) REFERENCES centre (id),
  CONSTRAINT fk_centre_failover_next FOREIGN KEY (next_id) REFERENCES centre (id),
  CONSTRAINT ck_centre_failover_other CHECK (centre_id <> next_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='who takes over outside hours';
