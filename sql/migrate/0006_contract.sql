-- Files, contracts, what they include and cost, invoices, and the articles that fit devices (DEV-2 to DEV-5, CON-1).
-- Common row of everything that hangs on a customer: customer.version, written first in every unit.
-- Money is counted in minor units of its currency; prices of a single page in millionths of its major unit.
CREATE TABLE file (
  id          BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  code        VARCHAR(20)     NOT NULL COMMENT 'public id, random; part of addresses',
  customer_id BIGINT UNSIGNED NULL COMMENT 'customer it belongs to; NULL: a portal''s own',
  person_id   BIGINT UNSIGNED NULL COMMENT 'person who sent it; NULL: made by us',
  name        VARCHAR(120)    NOT NULL COMMENT 'as saved by who downloads it',
  media_type  VARCHAR(80)     NOT NULL COMMENT 'by content, of our list',
  size        BIGINT UNSIGNED NOT NULL COMMENT 'bytes',
  digest      BINARY(32)      NOT NULL COMMENT 'SHA-256 of the bytes',
  created_at  DATETIME        NOT NULL COMMENT 'UTC',
  PRIMARY KEY (id),
  CONSTRAINT uq_file_code UNIQUE (code),
  CONSTRAINT fk_file_customer FOREIGN KEY (customer_id) REFERENCES customer (id),
  CONSTRAINT fk_file_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='files, readable on every node as soon as they are acknowledged';

CREATE TABLE file_part (
  file_id BIGINT UNSIGNED NOT NULL COMMENT 'file',
  number  INT UNSIGNED    NOT NULL COMMENT 'from 0 without gaps',
  bytes   MEDIUMBLOB      NOT NULL COMMENT 'at most 1 MiB, so that no write set grows large',
  PRIMARY KEY (file_id, number),
  CONSTRAINT fk_file_part_file FOREIGN KEY (file_id) REFERENCES file (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='the bytes of files';

CREATE TABLE contract (
  id             BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  code           VARCHAR(20)     NOT NULL COMMENT 'public id, random; part of addresses',
  customer_id    BIGINT UNSIGNED NOT NULL COMMENT 'customer',
  brand          VARCHAR(40)     NOT NULL COMMENT 'code of the abstract portal',
  number         VARCHAR(30)     NOT NULL COMMENT 'as on invoices',
  type           ENUM('page', 'allowance', 'rental', 'service') NOT NULL COMMENT 'page: each page is paid; allowance: a monthly volume, more is paid; rental: device and pages for one rate; service: repairs by effort',
  starts_on      DATE            NOT NULL COMMENT 'first day',
  ends_on        DATE            NULL COMMENT 'last day, included; NULL: until somebody gives notice',
  term_months    SMALLINT UNSIGNED NOT NULL COMMENT 'agreed term',
  notice_days    SMALLINT UNSIGNED NOT NULL COMMENT 'notice before the end of the term',
  billing_months TINYINT UNSIGNED NOT NULL COMMENT 'months between invoices, and between readings: 1, 3, 6 or 12',
  response_h     SMALLINT UNSIGNED NOT NULL COMMENT 'contracted response time, working hours of the support centre',
  currency       CHAR(3)         NOT NULL COMMENT 'ISO 4217',
  rate_minor     BIGINT UNSIGNED NOT NULL COMMENT 'fixed amount a billing period, before tax, minor units',
  PRIMARY KEY (id),
  CONSTRAINT uq_contract_code UNIQUE (code),
  CONSTRAINT uq_contract_number UNIQUE (brand, number),
  CONSTRAINT fk_contract_customer FOREIGN KEY (customer_id) REFERENCES customer (id),
  CONSTRAINT ck_contract_billing CHECK (billing_months IN (1, 3, 6, 12)),
  CONSTRAINT ck_contract_span CHECK (ends_on IS NULL OR starts_on <= ends_on)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='contracts (DEV-4)';

CREATE TABLE contract_price (
  contract_id    BIGINT UNSIGNED NOT NULL COMMENT 'contract',
  register_kind  ENUM('total', 'mono', 'colour', 'large', 'scan') NOT NULL COMMENT 'which pages',
  included_pages BIGINT UNSIGNED NOT NULL COMMENT 'pages a billing period and device without further charge',
  price_micro    BIGINT UNSIGNED NOT NULL COMMENT 'a page beyond them, millionths of the currency''s major unit',
  PRIMARY KEY (contract_id, register_kind),
  CONSTRAINT fk_contract_price_contract FOREIGN KEY (contract_id) REFERENCES contract (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='what pages cost';

CREATE TABLE contract_inclusion (
  contract_id BIGINT UNSIGNED NOT NULL COMMENT 'contract',
  what        ENUM('toner', 'drums', 'waste', 'staples', 'parts', 'labour', 'travel', 'remote', 'moves') NOT NULL COMMENT 'what is included',
  PRIMARY KEY (contract_id, what),
  CONSTRAINT fk_contract_inclusion_contract FOREIGN KEY (contract_id) REFERENCES contract (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='what a contract includes';

-- A device is in one contract at a time, and readings are due by it.
ALTER TABLE device
  ADD COLUMN contract_id BIGINT UNSIGNED NULL COMMENT 'contract, or NULL: none',
  ADD COLUMN due_on DATE NULL COMMENT 'day of the site by which the next reading is due, or NULL: none is',
  ADD COLUMN is_automatic BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'reports its readings by itself (MET-11)',
  ADD COLUMN heard_at DATETIME NULL COMMENT 'UTC: last automatic reading, or NULL: never',
  ADD COLUMN silent_since DATETIME NULL COMMENT 'UTC: when silence was told of, or NULL: not silent',
  ADD COLUMN read_on DATE NULL COMMENT 'day of the latest live reading, or NULL: none',
  ADD COLUMN read_state ENUM('submitted', 'accepted', 'estimated') NULL COMMENT 'its state',
  ADD INDEX ix_device_due (customer_id, due_on),
  ADD INDEX ix_device_due_on (due_on),
  ADD INDEX ix_device_heard (is_automatic, heard_at),
  ADD INDEX ix_device_list (customer_id, is_active, site_id, group_id, due_on, silent_since),
  ALGORITHM=INPLACE, LOCK=NONE;
ALTER TABLE device
  ADD CONSTRAINT fk_device_contract FOREIGN KEY (contract_id) REFERENCES contract (id),
  ALGORITHM=COPY, LOCK=SHARED;

CREATE TABLE device_location (
  device_id BIGINT UNSIGNED NOT NULL COMMENT 'device',
  number    INT UNSIGNED    NOT NULL COMMENT 'from 1 without gaps',
  site_id   BIGINT UNSIGNED NULL COMMENT 'site; NULL: none',
  place     VARCHAR(120)    NOT NULL COMMENT 'where at the site',
  since_at  DATETIME        NOT NULL COMMENT 'UTC',
  person_id BIGINT UNSIGNED NULL COMMENT 'person who said so; NULL: a feed',
  cause     ENUM('installed', 'corrected', 'moved', 'removed', 'imported') NOT NULL COMMENT 'why it changed',
  PRIMARY KEY (device_id, number),
  CONSTRAINT fk_device_location_device FOREIGN KEY (device_id) REFERENCES device (id),
  CONSTRAINT fk_device_location_site FOREIGN KEY (site_id) REFERENCES site (id),
  CONSTRAINT fk_device_location_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='where devices stood, append-only (DEV-2)';

CREATE TABLE invoice (
  id          BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  code        VARCHAR(20)     NOT NULL COMMENT 'public id, random; part of addresses',
  customer_id BIGINT UNSIGNED NOT NULL COMMENT 'customer',
  contract_id BIGINT UNSIGNED NULL COMMENT 'contract; NULL: none',
  brand       VARCHAR(40)     NOT NULL COMMENT 'code of the abstract portal',
  number      VARCHAR(30)     NOT NULL COMMENT 'given by the billing system',
  issued_on   DATE            NOT NULL COMMENT 'day of issue',
  due_on      DATE            NOT NULL COMMENT 'payable by',
  from_on     DATE            NOT NULL COMMENT 'first day billed',
  to_on       DATE            NOT NULL COMMENT 'last day billed, included',
  state       ENUM('open', 'paid', 'overdue', 'cancelled') NOT NULL COMMENT 'as the billing system says',
  kind        ENUM('invoice', 'credit') NOT NULL COMMENT 'credit: a credit note',
  currency    CHAR(3)         NOT NULL COMMENT 'ISO 4217',
  net_minor   BIGINT          NOT NULL COMMENT 'before tax, minor units',
  tax_minor   BIGINT          NOT NULL COMMENT 'tax, minor units',
  tax_permille SMALLINT UNSIGNED NOT NULL COMMENT 'tax rate in thousandths',
  file_id     BIGINT UNSIGNED NULL COMMENT 'file: the PDF; NULL: not made yet',
  PRIMARY KEY (id),
  CONSTRAINT uq_invoice_code UNIQUE (code),
  CONSTRAINT uq_invoice_number UNIQUE (brand, number),
  CONSTRAINT fk_invoice_customer FOREIGN KEY (customer_id) REFERENCES customer (id),
  CONSTRAINT fk_invoice_contract FOREIGN KEY (contract_id) REFERENCES contract (id),
  CONSTRAINT fk_invoice_file FOREIGN KEY (file_id) REFERENCES file (id),
  INDEX ix_invoice_customer (customer_id, issued_on)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='invoices of customers (DEV-5)';

CREATE TABLE invoice_line (
  invoice_id    BIGINT UNSIGNED NOT NULL COMMENT 'invoice',
  number        INT UNSIGNED    NOT NULL COMMENT 'from 1',
  kind          ENUM('rate', 'pages', 'article', 'labour', 'travel', 'credit', 'other') NOT NULL COMMENT 'what is charged',
  device_id     BIGINT UNSIGNED NULL COMMENT 'device; NULL: none',
  register_kind ENUM('total', 'mono', 'colour', 'large', 'scan') NULL COMMENT 'pages: which',
  count_from    BIGINT UNSIGNED NULL COMMENT 'pages: reading before',
  count_to      BIGINT UNSIGNED NULL COMMENT 'pages: reading now',
  is_estimated  BOOLEAN         NOT NULL DEFAULT FALSE COMMENT 'pages: the reading now is an estimate',
  quantity      BIGINT          NOT NULL COMMENT 'pages beyond the included, pieces, or minutes of labour',
  price_micro   BIGINT          NOT NULL COMMENT 'of one, millionths of the major unit',
  amount_minor  BIGINT          NOT NULL COMMENT 'before tax, minor units',
  note          VARCHAR(120)    NOT NULL DEFAULT '' COMMENT 'text of the billing system, as it came',
  PRIMARY KEY (invoice_id, number),
  CONSTRAINT fk_invoice_line_invoice FOREIGN KEY (invoice_id) REFERENCES invoice (id),
  CONSTRAINT fk_invoice_line_device FOREIGN KEY (device_id) REFERENCES device (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='lines of invoices';

CREATE TABLE article (
  id          BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  code        VARCHAR(20)     NOT NULL COMMENT 'public id; part of addresses',
  brand       VARCHAR(40)     NOT NULL COMMENT 'code of the abstract portal',
  number      VARCHAR(30)     NOT NULL COMMENT 'article number of the ERP',
  kind        ENUM('toner', 'drum', 'waste', 'staples', 'fuser') NOT NULL COMMENT 'what it is; pages name it in the reader''s words',
  colour      ENUM('none', 'black', 'cyan', 'magenta', 'yellow') NOT NULL COMMENT 'of toner and drums',
  yield_pages BIGINT UNSIGNED NOT NULL COMMENT 'pages one lasts for; 0: not counted in pages',
  is_active   BOOLEAN         NOT NULL DEFAULT TRUE COMMENT 'false: no longer delivered',
  PRIMARY KEY (id),
  CONSTRAINT uq_article_code UNIQUE (code),
  CONSTRAINT uq_article_number UNIQUE (brand, number)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='consumables (CON-1)';

CREATE TABLE article_fit (
  article_id BIGINT UNSIGNED NOT NULL COMMENT 'article',
  model      VARCHAR(60)     NOT NULL COMMENT 'device type, as in device.model',
  PRIMARY KEY (article_id, model),
  CONSTRAINT fk_article_fit_article FOREIGN KEY (article_id) REFERENCES article (id),
  INDEX ix_article_fit_model (model)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='which articles fit which devices';

CREATE TABLE article_price (
  article_id  BIGINT UNSIGNED NOT NULL COMMENT 'article',
  portal      VARCHAR(40)     NOT NULL COMMENT 'folder under conf/portals',
  currency    CHAR(3)         NOT NULL COMMENT 'ISO 4217',
  price_minor BIGINT UNSIGNED NOT NULL COMMENT 'of one, before tax, minor units',
  PRIMARY KEY (article_id, portal),
  CONSTRAINT fk_article_price_article FOREIGN KEY (article_id) REFERENCES article (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='prices; none: a quote is asked for (CON-2)';
