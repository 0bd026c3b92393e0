-- Orders of consumables, stock at the customer, returns; moves, removals and visits of a technician (CON-1 to CON-4, MOV-1, MOV-2).
CREATE TABLE supply_order (
  id          BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key, and the order of the ERP''s export',
  code        VARCHAR(20)     NOT NULL COMMENT 'public id, random; part of addresses',
  number      VARCHAR(20)     NOT NULL COMMENT 'as people name it',
  customer_id BIGINT UNSIGNED NOT NULL COMMENT 'customer',
  portal      VARCHAR(40)     NOT NULL COMMENT 'folder under conf/portals',
  person_id   BIGINT UNSIGNED NULL COMMENT 'person who ordered; NULL: a program',
  staff_id    BIGINT UNSIGNED NULL COMMENT 'person of our staff who did it on their behalf; NULL: nobody (ACC-13)',
  site_id     BIGINT UNSIGNED NOT NULL COMMENT 'site it goes to',
  contact     VARCHAR(120)    NOT NULL COMMENT 'who receives it',
  phone       VARCHAR(40)     NOT NULL DEFAULT '' COMMENT 'as typed',
  instruction VARCHAR(500)    NOT NULL DEFAULT '' COMMENT 'to whoever delivers',
  state       ENUM('waiting', 'received', 'approved', 'shipped', 'delivered', 'cancelled', 'refused') NOT NULL COMMENT 'waiting: for the administrator''s approval; refused: by them (CON-3)',
  changed     BIGINT UNSIGNED NOT NULL COMMENT 'number of the change, rising over all orders of the installation: the ERP asks for what came after',
  courier     VARCHAR(80)     NOT NULL DEFAULT '' COMMENT 'who ships it',
  courier_url VARCHAR(300)    NOT NULL DEFAULT '' COMMENT 'https address that follows the parcel; empty: none',
  expected_on DATE            NULL COMMENT 'day of delivery as announced; NULL: unknown',
  created_at  DATETIME        NOT NULL COMMENT 'UTC',
  PRIMARY KEY (id),
  CONSTRAINT uq_supply_order_code UNIQUE (code),
  CONSTRAINT uq_supply_order_number UNIQUE (portal, number),
  CONSTRAINT fk_supply_order_customer FOREIGN KEY (customer_id) REFERENCES customer (id),
  CONSTRAINT fk_supply_order_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT fk_supply_order_staff FOREIGN KEY (staff_id) REFERENCES person (id),
  CONSTRAINT fk_supply_order_site FOREIGN KEY (site_id) REFERENCES site (id),
  INDEX ix_supply_order_customer (customer_id, id),
  INDEX ix_supply_order_state (customer_id, state),
  INDEX ix_supply_order_changed (portal, changed)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='orders of consumables';

CREATE TABLE supply_change (
  portal VARCHAR(40)     NOT NULL COMMENT 'folder under conf/portals',
  last   BIGINT UNSIGNED NOT NULL COMMENT 'number of the last change; common row of an order''s unit after customer.version',
  PRIMARY KEY (portal)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='counts changes of orders, for the incremental export';

CREATE TABLE supply_line (
  order_id    BIGINT UNSIGNED NOT NULL COMMENT 'supply_order',
  number      INT UNSIGNED    NOT NULL COMMENT 'from 1',
  device_id   BIGINT UNSIGNED NOT NULL COMMENT 'device it is for',
  article_id  BIGINT UNSIGNED NOT NULL COMMENT 'article',
  quantity    INT UNSIGNED    NOT NULL COMMENT 'pieces',
  charge      ENUM('included', 'priced', 'quote') NOT NULL COMMENT 'by contract, at a price, or to be quoted (CON-2)',
  currency    CHAR(3)         NOT NULL DEFAULT '' COMMENT 'ISO 4217; empty unless priced',
  price_minor BIGINT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'of one, before tax, minor units',
  PRIMARY KEY (order_id, number),
  CONSTRAINT uq_supply_line_article UNIQUE (order_id, device_id, article_id, charge),
  CONSTRAINT fk_supply_line_order FOREIGN KEY (order_id) REFERENCES supply_order (id),
  CONSTRAINT fk_supply_line_device FOREIGN KEY (device_id) REFERENCES device (id),
  CONSTRAINT fk_supply_line_article FOREIGN KEY (article_id) REFERENCES article (id),
  INDEX ix_supply_line_device (device_id, article_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='what is ordered';

CREATE TABLE supply_event (
  order_id  BIGINT UNSIGNED NOT NULL COMMENT 'supply_order',
  number    INT UNSIGNED    NOT NULL COMMENT 'from 1 without gaps',
  state     ENUM('waiting', 'received', 'approved', 'shipped', 'delivered', 'cancelled', 'refused') NOT NULL COMMENT 'state entered',
  at        DATETIME        NOT NULL COMMENT 'UTC',
  person_id BIGINT UNSIGNED NULL COMMENT 'person; NULL: the ERP',
  reason    VARCHAR(300)    NOT NULL DEFAULT '' COMMENT 'as typed, of a refusal',
  PRIMARY KEY (order_id, number),
  CONSTRAINT fk_supply_event_order FOREIGN KEY (order_id) REFERENCES supply_order (id),
  CONSTRAINT fk_supply_event_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='history of orders, append-only';

CREATE TABLE order_rule (
  customer_id BIGINT UNSIGNED NOT NULL COMMENT 'customer',
  approval    ENUM('none', 'charged', 'all') NOT NULL COMMENT 'which orders of stock managers an administrator approves',
  PRIMARY KEY (customer_id),
  CONSTRAINT fk_order_rule_customer FOREIGN KEY (customer_id) REFERENCES customer (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='how a customer wants orders approved; no row: none';

CREATE TABLE stock (
  site_id    BIGINT UNSIGNED NOT NULL COMMENT 'site',
  article_id BIGINT UNSIGNED NOT NULL COMMENT 'article',
  count      INT UNSIGNED    NOT NULL COMMENT 'pieces on the shelf',
  low        INT UNSIGNED    NOT NULL COMMENT 'alert at this many or fewer',
  counted_at DATETIME        NOT NULL COMMENT 'UTC',
  person_id  BIGINT UNSIGNED NULL COMMENT 'person who counted; NULL: taken from a delivery',
  told_at    DATETIME        NULL COMMENT 'UTC: when low stock was told of; NULL: not low (CON-4)',
  PRIMARY KEY (site_id, article_id),
  INDEX ix_stock_told (told_at, site_id),
  CONSTRAINT fk_stock_site FOREIGN KEY (site_id) REFERENCES site (id),
  CONSTRAINT fk_stock_article FOREIGN KEY (article_id) REFERENCES article (id),
  CONSTRAINT fk_stock_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='stock at the customer';

CREATE TABLE supply_return (
  id          BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  code        VARCHAR(20)     NOT NULL COMMENT 'public id, random; part of addresses',
  customer_id BIGINT UNSIGNED NOT NULL COMMENT 'customer',
  site_id     BIGINT UNSIGNED NOT NULL COMMENT 'site it is fetched from',
  person_id   BIGINT UNSIGNED NOT NULL COMMENT 'person',
  boxes       INT UNSIGNED    NOT NULL COMMENT 'boxes of empties',
  wanted_on   DATE            NOT NULL COMMENT 'day of the site, not before',
  planned_on  DATE            NULL COMMENT 'day of the site it is fetched on; NULL: not planned',
  note        VARCHAR(300)    NOT NULL DEFAULT '' COMMENT 'where they stand',
  state       ENUM('asked', 'planned', 'fetched', 'cancelled') NOT NULL COMMENT 'state',
  created_at  DATETIME        NOT NULL COMMENT 'UTC',
  PRIMARY KEY (id),
  CONSTRAINT uq_supply_return_code UNIQUE (code),
  CONSTRAINT fk_supply_return_customer FOREIGN KEY (customer_id) REFERENCES customer (id),
  CONSTRAINT fk_supply_return_site FOREIGN KEY (site_id) REFERENCES site (id),
  CONSTRAINT fk_supply_return_person FOREIGN KEY (person_id) REFERENCES person (id),
  INDEX ix_supply_return_customer (customer_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='returns of empties';

CREATE TABLE move_order (
  id          BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  code        VARCHAR(20)     NOT NULL COMMENT 'public id, random; part of addresses',
  number      VARCHAR(20)     NOT NULL COMMENT 'as people name it',
  customer_id BIGINT UNSIGNED NOT NULL COMMENT 'customer',
  portal      VARCHAR(40)     NOT NULL COMMENT 'folder under conf/portals',
  kind        ENUM('move', 'removal') NOT NULL COMMENT 'to another place, or away for good',
  person_id   BIGINT UNSIGNED NOT NULL COMMENT 'person who asked',
  staff_id    BIGINT UNSIGNED NULL COMMENT 'person of our staff who did it on their behalf; NULL: nobody',
  contact     VARCHAR(120)    NOT NULL COMMENT 'who is there on the day',
  phone       VARCHAR(40)     NOT NULL DEFAULT '' COMMENT 'as typed',
  created_at  DATETIME        NOT NULL COMMENT 'UTC',
  PRIMARY KEY (id),
  CONSTRAINT uq_move_order_code UNIQUE (code),
  CONSTRAINT uq_move_order_number UNIQUE (portal, number),
  CONSTRAINT fk_move_order_customer FOREIGN KEY (customer_id) REFERENCES customer (id),
  CONSTRAINT fk_move_order_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT fk_move_order_staff FOREIGN KEY (staff_id) REFERENCES person (id),
  INDEX ix_move_order_customer (customer_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='moves and removals of devices (MOV-1)';

CREATE TABLE move_line (
  move_id    BIGINT UNSIGNED NOT NULL COMMENT 'move_order',
  number     INT UNSIGNED    NOT NULL COMMENT 'from 1',
  device_id  BIGINT UNSIGNED NOT NULL COMMENT 'device',
  open_device_id BIGINT UNSIGNED NULL COMMENT 'device_id until done or cancelled: one move at a time',
  wanted_on  DATE            NOT NULL COMMENT 'day of the present site',
  planned_on DATE            NULL COMMENT 'day agreed; NULL: not yet',
  from_site_id BIGINT UNSIGNED NULL COMMENT 'site it stood at when asked for; NULL: none',
  site_id    BIGINT UNSIGNED NULL COMMENT 'new site; NULL: of a removal',
  place      VARCHAR(120)    NOT NULL DEFAULT '' COMMENT 'where at the new site',
  access     VARCHAR(500)    NOT NULL DEFAULT '' COMMENT 'stairs, lifts, doors, hours: as typed',
  reading_id BIGINT UNSIGNED NULL COMMENT 'reading before it goes; NULL: taken by whoever fetches it',
  state      ENUM('asked', 'planned', 'done', 'cancelled') NOT NULL COMMENT 'state; done changes the device''s place',
  changed_at DATETIME        NOT NULL COMMENT 'UTC, of the state',
  PRIMARY KEY (move_id, number),
  CONSTRAINT uq_move_line_open UNIQUE (open_device_id),
  CONSTRAINT fk_move_line_move FOREIGN KEY (move_id) REFERENCES move_order (id),
  CONSTRAINT fk_move_line_device FOREIGN KEY (device_id) REFERENCES device (id),
  CONSTRAINT fk_move_line_from FOREIGN KEY (from_site_id) REFERENCES site (id),
  CONSTRAINT fk_move_line_site FOREIGN KEY (site_id) REFERENCES site (id),
  CONSTRAINT fk_move_line_reading FOREIGN KEY (reading_id) REFERENCES reading (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='a device of a move';

CREATE TABLE visit (
  id          BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  code        VARCHAR(20)     NOT NULL COMMENT 'public id, random; part of addresses',
  number      VARCHAR(20)     NOT NULL COMMENT 'as people name it',
  customer_id BIGINT UNSIGNED NOT NULL COMMENT 'customer',
  portal      VARCHAR(40)     NOT NULL COMMENT 'folder under conf/portals',
  device_id   BIGINT UNSIGNED NOT NULL COMMENT 'device',
  open_device_id BIGINT UNSIGNED NULL COMMENT 'device_id until done or cancelled: one visit at a time',
  person_id   BIGINT UNSIGNED NOT NULL COMMENT 'person who asked',
  staff_id    BIGINT UNSIGNED NULL COMMENT 'person of our staff who did it on their behalf; NULL: nobody',
  reason      VARCHAR(1000)   NOT NULL COMMENT 'what is wrong, as typed',
  wish        VARCHAR(200)    NOT NULL DEFAULT '' COMMENT 'when it suits, as typed',
  proposed_at DATETIME        NULL COMMENT 'UTC: beginning of the visit as proposed; NULL: not yet',
  proposed_until DATETIME     NULL COMMENT 'UTC: end of the span',
  proposed_by ENUM('staff', 'customer') NULL COMMENT 'who proposed it: the other side confirms',
  state       ENUM('asked', 'proposed', 'confirmed', 'done', 'cancelled') NOT NULL COMMENT 'state (MOV-2)',
  created_at  DATETIME        NOT NULL COMMENT 'UTC',
  changed_at  DATETIME        NOT NULL COMMENT 'UTC, of the state',
  PRIMARY KEY (id),
  CONSTRAINT uq_visit_code UNIQUE (code),
  CONSTRAINT uq_visit_number UNIQUE (portal, number),
  CONSTRAINT uq_visit_open UNIQUE (open_device_id),
  CONSTRAINT fk_visit_customer FOREIGN KEY (customer_id) REFERENCES customer (id),
  CONSTRAINT fk_visit_device FOREIGN KEY (device_id) REFERENCES device (id),
  CONSTRAINT fk_visit_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT fk_visit_staff FOREIGN KEY (staff_id) REFERENCES person (id),
  INDEX ix_visit_customer (customer_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='visits of a technician';
