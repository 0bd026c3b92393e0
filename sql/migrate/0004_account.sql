-- Customers, the people who act for them, how they sign in, and what they may see (ACC-1 to ACC-13).
-- "brand" is the code of the abstract portal: one person has one account in all portals of a brand.
-- Common rows, written first in every unit that changes what hangs on them: customer.version, person.version.
CREATE TABLE customer (
  id         BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  code       VARCHAR(20)     NOT NULL COMMENT 'public id, random; part of addresses',
  brand      VARCHAR(40)     NOT NULL COMMENT 'code of the abstract portal',
  portal     VARCHAR(40)     NOT NULL COMMENT 'folder under conf/portals: where the customer belongs',
  number     VARCHAR(20)     NOT NULL COMMENT 'as on invoices, digits only',
  name       VARCHAR(120)    NOT NULL COMMENT 'company',
  is_active  BOOLEAN         NOT NULL DEFAULT TRUE COMMENT 'false: nobody may act for it any more',
  version    BIGINT UNSIGNED NOT NULL DEFAULT 1 COMMENT 'count of changes to anything the customer sees',
  created_at DATETIME        NOT NULL COMMENT 'UTC',
  PRIMARY KEY (id),
  CONSTRAINT uq_customer_code UNIQUE (code),
  CONSTRAINT uq_customer_number UNIQUE (brand, number),
  CONSTRAINT ck_customer_code CHECK (code REGEXP '^[a-z0-9]{8,20}$')
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='companies with a contract';

CREATE TABLE retired_number (
  brand      VARCHAR(40) NOT NULL COMMENT 'code of the abstract portal',
  number     VARCHAR(20) NOT NULL COMMENT 'customer number that was replaced, digits only',
  retired_on DATE        NOT NULL COMMENT 'cut-over day: invoices since then bear the new number',
  PRIMARY KEY (brand, number)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='customer numbers no longer valid (ACC-2)';

CREATE TABLE site (
  id          BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  code        VARCHAR(20)     NOT NULL COMMENT 'public id, random',
  customer_id BIGINT UNSIGNED NOT NULL COMMENT 'customer',
  name        VARCHAR(80)     NOT NULL COMMENT 'as the customer calls it',
  street      VARCHAR(120)    NOT NULL COMMENT 'street and number',
  postcode    VARCHAR(16)     NOT NULL COMMENT 'as written in its country',
  town        VARCHAR(80)     NOT NULL COMMENT 'town',
  country     CHAR(2)         NOT NULL COMMENT 'ISO 3166-1',
  zone        VARCHAR(64)     NOT NULL COMMENT 'IANA time zone: the day of readings taken here (MET-4)',
  PRIMARY KEY (id),
  CONSTRAINT uq_site_code UNIQUE (code),
  CONSTRAINT uq_site_name UNIQUE (customer_id, name),
  CONSTRAINT fk_site_customer FOREIGN KEY (customer_id) REFERENCES customer (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='addresses of customers';

CREATE TABLE device_group (
  id          BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  code        VARCHAR(20)     NOT NULL COMMENT 'public id, random',
  customer_id BIGINT UNSIGNED NOT NULL COMMENT 'customer',
  name        VARCHAR(80)     NOT NULL COMMENT 'as the customer calls it',
  PRIMARY KEY (id),
  CONSTRAINT uq_device_group_code UNIQUE (code),
  CONSTRAINT uq_device_group_name UNIQUE (customer_id, name),
  CONSTRAINT fk_device_group_customer FOREIGN KEY (customer_id) REFERENCES customer (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='devices that a customer looks at together';

CREATE TABLE device (
  id          BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  code        VARCHAR(20)     NOT NULL COMMENT 'public id, random; part of addresses',
  customer_id BIGINT UNSIGNED NOT NULL COMMENT 'customer',
  brand       VARCHAR(40)     NOT NULL COMMENT 'code of the abstract portal',
  serial      VARCHAR(80)     NOT NULL COMMENT 'serial number in capitals; of a hosting service its domain in ASCII',
  kind        ENUM('device', 'service') NOT NULL COMMENT 'service: DEV-6',
  model       VARCHAR(60)     NOT NULL COMMENT 'device type, or kind of service',
  site_id     BIGINT UNSIGNED NULL COMMENT 'site; NULL: none (services)',
  group_id    BIGINT UNSIGNED NULL COMMENT 'device_group; NULL: none',
  place       VARCHAR(120)    NOT NULL DEFAULT '' COMMENT 'where at the site: floor, room',
  is_active   BOOLEAN         NOT NULL DEFAULT TRUE COMMENT 'false: removed',
  PRIMARY KEY (id),
  CONSTRAINT uq_device_code UNIQUE (code),
  CONSTRAINT uq_device_serial UNIQUE (brand, serial),
  CONSTRAINT fk_device_customer FOREIGN KEY (customer_id) REFERENCES customer (id),
  CONSTRAINT fk_device_site FOREIGN KEY (site_id) REFERENCES site (id),
  CONSTRAINT fk_device_group FOREIGN KEY (group_id) REFERENCES device_group (id),
  INDEX ix_device_customer (customer_id, serial)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='devices and services of customers';

CREATE TABLE person (
  id            BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  code          VARCHAR(20)     NOT NULL COMMENT 'public id, random; part of addresses',
  brand         VARCHAR(40)     NOT NULL COMMENT 'code of the abstract portal',
  portal        VARCHAR(40)     NOT NULL COMMENT 'folder under conf/portals: whose addresses mails bear',
  mail          VARCHAR(254)    NULL COMMENT 'as typed, domain in ASCII; NULL: reached by telephone only (ACC-13)',
  mail_key      VARCHAR(254)    NULL COMMENT 'canonical form that identifies: fcgi/edge/address.h (V21)',
  phone         VARCHAR(40)     NOT NULL DEFAULT '' COMMENT 'as typed',
  name          VARCHAR(120)    NOT NULL COMMENT 'full name; of an erased person empty',
  address_form  ENUM('none', 'mrs', 'mr') NOT NULL DEFAULT 'none' COMMENT 'how letters begin',
  locale        VARCHAR(35)     NOT NULL COMMENT 'BCP 47: of pages without one in their address, and of mails',
  zone          VARCHAR(64)     NOT NULL DEFAULT '' COMMENT 'IANA time zone; empty: that of the support centre',
  theme         ENUM('system', 'light', 'dark') NOT NULL DEFAULT 'system' COMMENT 'colours',
  state         ENUM('unconfirmed', 'active', 'suspended', 'erased') NOT NULL COMMENT 'only the active sign in',
  staff_role    ENUM('agent', 'team-lead', 'country-administrator', 'operator') NULL COMMENT 'NULL: no staff (ACC-8)',
  version       BIGINT UNSIGNED NOT NULL DEFAULT 1 COMMENT 'count of changes to anything the person sees of themselves',
  registered_by BIGINT UNSIGNED NULL COMMENT 'person: the agent who did it on their behalf (ACC-13)',
  created_at    DATETIME        NOT NULL COMMENT 'UTC',
  PRIMARY KEY (id),
  CONSTRAINT uq_person_code UNIQUE (code),
  CONSTRAINT uq_person_mail UNIQUE (brand, mail_key),
  CONSTRAINT fk_person_registered_by FOREIGN KEY (registered_by) REFERENCES person (id),
  CONSTRAINT ck_person_mail CHECK ((mail IS NULL) = (mail_key IS NULL))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='people: customers'' and our own';

CREATE TABLE credential (
  person_id   BIGINT UNSIGNED NOT NULL COMMENT 'person',
  password    VARCHAR(128)    NULL COMMENT 'libsodium''s text form of Argon2id; NULL: none yet',
  changed_at  DATETIME        NOT NULL COMMENT 'UTC, of the password',
  totp_secret VARBINARY(128)  NULL COMMENT 'sealed with the installation''s key, bound to the person; NULL: none',
  totp_is_on  BOOLEAN         NOT NULL DEFAULT FALSE COMMENT 'confirmed by a first code',
  totp_step   BIGINT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'last 30 s step used: no code works twice',
  PRIMARY KEY (person_id),
  CONSTRAINT fk_credential_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='what people prove themselves with; only the sign-in user of the database reads it';

CREATE TABLE recovery_code (
  person_id BIGINT UNSIGNED NOT NULL COMMENT 'person',
  code_hash BINARY(32)      NOT NULL COMMENT 'secret_digest of the code',
  used_at   DATETIME        NULL COMMENT 'UTC; NULL: unused',
  PRIMARY KEY (person_id, code_hash),
  CONSTRAINT fk_recovery_code_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='codes for when the second factor is lost (ACC-10)';

CREATE TABLE member (
  id          BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  code        VARCHAR(20)     NOT NULL COMMENT 'public id, random; part of addresses',
  customer_id BIGINT UNSIGNED NOT NULL COMMENT 'customer',
  person_id   BIGINT UNSIGNED NOT NULL COMMENT 'person',
  role        ENUM('administrator', 'device-manager', 'stock-manager', 'device-and-stock-manager', 'reader') NOT NULL COMMENT 'fcgi/gate/roles.def (ACC-7)',
  state       ENUM('invited', 'waiting', 'active', 'ended') NOT NULL COMMENT 'waiting: for an administrator''s approval (ACC-6)',
  since_at    DATETIME        NOT NULL COMMENT 'UTC, of the state',
  PRIMARY KEY (id),
  CONSTRAINT uq_member_code UNIQUE (code),
  CONSTRAINT uq_member_person UNIQUE (customer_id, person_id),
  CONSTRAINT fk_member_customer FOREIGN KEY (customer_id) REFERENCES customer (id),
  CONSTRAINT fk_member_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='who acts for which customer, as what';

CREATE TABLE assignment (
  id        BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  member_id BIGINT UNSIGNED NOT NULL COMMENT 'member',
  device_id BIGINT UNSIGNED NULL COMMENT 'device, or',
  group_id  BIGINT UNSIGNED NULL COMMENT 'device_group, or',
  site_id   BIGINT UNSIGNED NULL COMMENT 'site: exactly one of the three',
  PRIMARY KEY (id),
  CONSTRAINT uq_assignment_device UNIQUE (member_id, device_id),
  CONSTRAINT uq_assignment_group UNIQUE (member_id, group_id),
  CONSTRAINT uq_assignment_site UNIQUE (member_id, site_id),
  CONSTRAINT fk_assignment_member FOREIGN KEY (member_id) REFERENCES member (id),
  CONSTRAINT fk_assignment_device FOREIGN KEY (device_id) REFERENCES device (id),
  CONSTRAINT fk_assignment_group FOREIGN KEY (group_id) REFERENCES device_group (id),
  CONSTRAINT fk_assignment_site FOREIGN KEY (site_id) REFERENCES site (id),
  CONSTRAINT ck_assignment_one CHECK ((device_id IS NOT NULL) + (group_id IS NOT NULL) + (site_id IS NOT NULL) = 1)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='which devices a member looks after; administrators need none';

CREATE TABLE cover (
  id         BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  code       VARCHAR(20)     NOT NULL COMMENT 'public id, random; part of addresses',
  member_id  BIGINT UNSIGNED NOT NULL COMMENT 'member who is away',
  by_id      BIGINT UNSIGNED NOT NULL COMMENT 'member of the same customer who stands in, with exactly the other''s rights (ACC-9)',
  starts_on  DATE            NOT NULL COMMENT 'first day, in UTC',
  ends_on    DATE            NOT NULL COMMENT 'last day, included, in UTC',
  ended_at   DATETIME        NULL COMMENT 'UTC; NULL: not ended early',
  PRIMARY KEY (id),
  CONSTRAINT uq_cover_code UNIQUE (code),
  CONSTRAINT fk_cover_member FOREIGN KEY (member_id) REFERENCES member (id),
  CONSTRAINT fk_cover_by FOREIGN KEY (by_id) REFERENCES member (id),
  CONSTRAINT ck_cover_span CHECK (starts_on <= ends_on),
  CONSTRAINT ck_cover_other CHECK (member_id <> by_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='dated absence cover';

CREATE TABLE session (
  id           BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  code         VARCHAR(20)     NOT NULL COMMENT 'public id, random; names it in the list of sessions',
  token_hash   BINARY(32)      NOT NULL COMMENT 'secret_digest of the cookie''s token',
  person_id    BIGINT UNSIGNED NOT NULL COMMENT 'person',
  member_id    BIGINT UNSIGNED NULL COMMENT 'member whose rights are used; NULL: none (staff, or no customer yet)',
  cover_id     BIGINT UNSIGNED NULL COMMENT 'cover by which member_id is somebody else''s; NULL: one''s own',
  created_at   DATETIME        NOT NULL COMMENT 'UTC, of the sign-in',
  expires_at   DATETIME        NOT NULL COMMENT 'UTC: 24 h after the sign-in',
  confirmed_at DATETIME        NOT NULL COMMENT 'UTC: when the password was last asked for',
  factor_at    DATETIME        NULL COMMENT 'UTC: when a second factor was given; NULL: not',
  agent        VARCHAR(80)     NOT NULL DEFAULT '' COMMENT 'browser and system as codes, "firefox linux"',
  country      CHAR(2)         NOT NULL DEFAULT '' COMMENT 'of the network address; empty: unknown',
  ended_at     DATETIME        NULL COMMENT 'UTC; NULL: not ended',
  PRIMARY KEY (id),
  CONSTRAINT uq_session_code UNIQUE (code),
  CONSTRAINT uq_session_token UNIQUE (token_hash),
  CONSTRAINT fk_session_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT fk_session_member FOREIGN KEY (member_id) REFERENCES member (id),
  CONSTRAINT fk_session_cover FOREIGN KEY (cover_id) REFERENCES cover (id),
  INDEX ix_session_expiry (expires_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='who is signed in; the idle limit is in a second, signed cookie (fcgi/gate/session.h)';

CREATE TABLE link (
  id         BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  kind       ENUM('activate', 'reset', 'invite', 'mail-old', 'mail-new') NOT NULL COMMENT 'what its use does',
  token_hash BINARY(32)      NOT NULL COMMENT 'secret_digest of the token in the mail',
  person_id  BIGINT UNSIGNED NOT NULL COMMENT 'person',
  member_id  BIGINT UNSIGNED NULL COMMENT 'member: of an invitation or a registration',
  mail       VARCHAR(254)    NULL COMMENT 'mail-old, mail-new: the new address',
  mail_key   VARCHAR(254)    NULL COMMENT 'its canonical form',
  expires_at DATETIME        NOT NULL COMMENT 'UTC',
  used_at    DATETIME        NULL COMMENT 'UTC: used, or replaced by a newer one; NULL: still good',
  PRIMARY KEY (id),
  CONSTRAINT uq_link_token UNIQUE (token_hash),
  CONSTRAINT fk_link_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT fk_link_member FOREIGN KEY (member_id) REFERENCES member (id),
  INDEX ix_link_person (person_id, kind)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='mailed links that work once';

CREATE TABLE attempt (
  kind     VARCHAR(20)     NOT NULL COMMENT 'what is counted: fcgi/gate/limits.def',
  key_hash BINARY(32)      NOT NULL COMMENT 'secret_digest of the account or network counted',
  slot     BIGINT UNSIGNED NOT NULL COMMENT 'number of the time window since 1970',
  count    INT UNSIGNED    NOT NULL COMMENT 'attempts in it',
  PRIMARY KEY (kind, key_hash, slot),
  INDEX ix_attempt_slot (slot)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='limits shared by all nodes';

CREATE TABLE once (
  key_hash  BINARY(32)      NOT NULL COMMENT 'secret_digest of the form''s idempotency key',
  person_id BIGINT UNSIGNED NULL COMMENT 'person',
  address   VARCHAR(400)    NOT NULL COMMENT 'where the first answer led to',
  done_at   DATETIME        NOT NULL COMMENT 'UTC; kept for 24 h',
  PRIMARY KEY (key_hash),
  INDEX ix_once_done (done_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='forms already carried out: a second sending gets the first answer';
