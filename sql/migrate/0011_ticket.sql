-- Subjects, requests with their conversation, promises, attachments and handed-over passwords (TKT, SEC, DSK, RTE-4, RTE-5).
-- A request is called ticket in the program and request on pages. Common row of every unit: customer.version, then the ticket's row.
-- Cases are language-neutral: subject, state, fields are codes; what people typed stays as typed, marked with its language (TKT-10).

-- What a department promises where no contract says more, and how long it may read a password.
ALTER TABLE department
  ADD COLUMN response_h SMALLINT UNSIGNED NOT NULL DEFAULT 16 COMMENT 'working hours to the first answer without a contract''s own',
  ADD COLUMN secret_h SMALLINT UNSIGNED NOT NULL DEFAULT 72 COMMENT 'hours a password handed over can be read, from its submission (SEC-1)',
  ADD CONSTRAINT ck_department_response CHECK (response_h BETWEEN 1 AND 2000),
  ADD CONSTRAINT ck_department_secret CHECK (secret_h BETWEEN 1 AND 720),
  ALGORITHM=COPY, LOCK=SHARED;

-- Staff act on a customer's behalf (ACC-13, DSK-3).
ALTER TABLE session
  ADD COLUMN behalf_id BIGINT UNSIGNED NULL COMMENT 'member with whose rights a member of staff acts, NULL: in their own name',
  ADD CONSTRAINT fk_session_behalf FOREIGN KEY (behalf_id) REFERENCES member (id),
  ALGORITHM=COPY, LOCK=SHARED;

-- The copy of a request holds what its author wrote (TKT-5).
ALTER TABLE outbox
  MODIFY COLUMN tree MEDIUMBLOB NULL COMMENT 'what the mail says, XML, sealed (links are secrets), NULL once sent or given up',
  ALGORITHM=COPY, LOCK=SHARED;

CREATE TABLE post (
  person_id  BIGINT UNSIGNED NOT NULL COMMENT 'person of our staff',
  centre_id  BIGINT UNSIGNED NOT NULL COMMENT 'centre they work for',
  department VARCHAR(40)     NOT NULL COMMENT 'department code, or * for all of the centre',
  PRIMARY KEY (person_id, centre_id, department),
  CONSTRAINT fk_post_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT fk_post_centre FOREIGN KEY (centre_id) REFERENCES centre (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='which queues staff work on (DSK-1)';

CREATE TABLE subject (
  id              BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  brand           VARCHAR(40)     NOT NULL COMMENT 'code of the abstract portal',
  portal          VARCHAR(40)     NOT NULL DEFAULT '' COMMENT 'only in this folder of conf/portals; empty: every portal of the brand',
  code            VARCHAR(40)     NOT NULL COMMENT 'what requests keep: mail-setup',
  parent_id       BIGINT UNSIGNED NULL COMMENT 'subject it stands under; NULL: top of the tree',
  ordinal         SMALLINT UNSIGNED NOT NULL COMMENT 'order among its siblings',
  department      VARCHAR(40)     NULL COMMENT 'who answers; NULL: a heading, cannot be chosen',
  binds           ENUM('device', 'service', 'any', 'none') NOT NULL DEFAULT 'any' COMMENT 'what a request may be about; every kind but none can be answered with "none of them"',
  is_confidential BOOLEAN         NOT NULL DEFAULT FALSE COMMENT 'seen by its author and administrators only (TKT-11)',
  is_urgent       BOOLEAN         NOT NULL DEFAULT FALSE COMMENT 'outside hours it follows the centre''s fail-over chain (RTE-4)',
  has_secret      BOOLEAN         NOT NULL DEFAULT FALSE COMMENT 'the password tool is offered first',
  response_h      SMALLINT UNSIGNED NULL COMMENT 'working hours; NULL: the contract''s, else the department''s',
  is_active       BOOLEAN         NOT NULL DEFAULT TRUE COMMENT 'false: old requests keep it, new ones cannot choose it',
  PRIMARY KEY (id),
  CONSTRAINT uq_subject_code UNIQUE (brand, code),
  CONSTRAINT fk_subject_parent FOREIGN KEY (parent_id) REFERENCES subject (id),
  CONSTRAINT ck_subject_code CHECK (code REGEXP '^[a-z0-9]+(-[a-z0-9]+)*$')
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='what requests can be about; the subject decides the department (TKT-3)';

CREATE TABLE subject_text (
  subject_id BIGINT UNSIGNED NOT NULL COMMENT 'subject',
  locale     VARCHAR(35)     NOT NULL COMMENT 'BCP 47',
  name       VARCHAR(80)     NOT NULL COMMENT 'as people see it',
  hint       VARCHAR(200)    NOT NULL DEFAULT '' COMMENT 'one sentence on what belongs here',
  synonyms   VARCHAR(400)    NOT NULL DEFAULT '' COMMENT 'words people search by, commas between',
  PRIMARY KEY (subject_id, locale),
  CONSTRAINT fk_subject_text_subject FOREIGN KEY (subject_id) REFERENCES subject (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='words of subjects';

CREATE TABLE subject_field (
  id          BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  subject_id  BIGINT UNSIGNED NOT NULL COMMENT 'subject',
  code        VARCHAR(40)     NOT NULL COMMENT 'what requests keep: error-code',
  ordinal     SMALLINT UNSIGNED NOT NULL COMMENT 'order in the form',
  kind        ENUM('text', 'choice', 'day', 'number', 'flag') NOT NULL COMMENT 'what may be typed',
  is_required BOOLEAN         NOT NULL DEFAULT FALSE COMMENT 'cannot be left empty',
  most        SMALLINT UNSIGNED NOT NULL DEFAULT 200 COMMENT 'text: characters; number: digits',
  PRIMARY KEY (id),
  CONSTRAINT uq_subject_field_code UNIQUE (subject_id, code),
  CONSTRAINT fk_subject_field_subject FOREIGN KEY (subject_id) REFERENCES subject (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='what the form of a subject asks besides (TKT-4)';

CREATE TABLE subject_field_text (
  field_id BIGINT UNSIGNED NOT NULL COMMENT 'subject_field',
  choice   VARCHAR(40)     NOT NULL DEFAULT '' COMMENT 'code of one choice; empty: the field itself',
  locale   VARCHAR(35)     NOT NULL COMMENT 'BCP 47',
  ordinal  SMALLINT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'order of choices',
  name     VARCHAR(120)    NOT NULL COMMENT 'label',
  hint     VARCHAR(200)    NOT NULL DEFAULT '' COMMENT 'below the label',
  PRIMARY KEY (field_id, choice, locale),
  CONSTRAINT fk_subject_field_text_field FOREIGN KEY (field_id) REFERENCES subject_field (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='words of such fields and of their choices';

CREATE TABLE ticket (
  id            BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  code          VARCHAR(20)     NOT NULL COMMENT 'public id, random; part of addresses',
  number        CHAR(8)         NOT NULL COMMENT 'said on the telephone; random',
  customer_id   BIGINT UNSIGNED NOT NULL COMMENT 'customer',
  brand         VARCHAR(40)     NOT NULL COMMENT 'code of the abstract portal',
  portal        VARCHAR(40)     NOT NULL COMMENT 'folder under conf/portals it was opened in',
  subject       VARCHAR(40)     NOT NULL COMMENT 'code of a subject of the brand',
  department    VARCHAR(40)     NOT NULL COMMENT 'who works on it now',
  centre_id     BIGINT UNSIGNED NOT NULL COMMENT 'centre that has it now',
  home_centre_id BIGINT UNSIGNED NOT NULL COMMENT 'centre the routing table gave it to',
  language      VARCHAR(35)     NOT NULL COMMENT 'BCP 47: in which the customer writes and is answered',
  device_id     BIGINT UNSIGNED NULL COMMENT 'device or service it is about; NULL: none of them',
  person_id     BIGINT UNSIGNED NOT NULL COMMENT 'whose request it is: answers go to their address',
  member_id     BIGINT UNSIGNED NOT NULL COMMENT 'as which member',
  opened_by     BIGINT UNSIGNED NULL COMMENT 'person of our staff who opened it on their behalf (ACC-13); NULL: themselves',
  state         ENUM('received', 'assigned', 'in-progress', 'waiting-customer', 'waiting-supplier', 'visit-planned', 'answered', 'closed') NOT NULL COMMENT 'TKT-7',
  closed_as     ENUM('confirmed', 'customer', 'staff', 'silence', 'merged') NULL COMMENT 'how it ended; NULL: open',
  assignee_id   BIGINT UNSIGNED NULL COMMENT 'person of our staff who has it; NULL: nobody yet',
  sharing       ENUM('none', 'role', 'named', 'all') NOT NULL COMMENT 'which colleagues of the customer see it (TKT-11); administrators always do',
  is_confidential BOOLEAN       NOT NULL COMMENT 'as its subject was; then sharing is none',
  is_urgent     BOOLEAN         NOT NULL COMMENT 'as its subject was, or escalated by hand',
  response_h    SMALLINT UNSIGNED NOT NULL COMMENT 'promised: working hours to the first answer',
  promise_basis ENUM('contract', 'subject', 'department') NOT NULL COMMENT 'who promised them',
  due_at        DATETIME        NOT NULL COMMENT 'UTC: promised instant of the first answer, for ever as told (TKT-9)',
  calendar_code VARCHAR(40)     NOT NULL COMMENT 'calendar it was computed with,',
  calendar_version BIGINT UNSIGNED NOT NULL COMMENT 'in this version',
  calculation   VARCHAR(2000)   NOT NULL COMMENT 'the spans of working time counted, "2026-03-02T09:00Z/2026-03-02T12:30Z" with blanks between, and days left out, "2026-03-03:carnival"',
  next_due_at   DATETIME        NULL COMMENT 'UTC: when our next word is due; NULL: it is not our turn',
  answered_at   DATETIME        NULL COMMENT 'UTC: first answer of staff; NULL: none yet',
  solved_at     DATETIME        NULL COMMENT 'UTC: last time it was answered as solved; NULL: never',
  closes_at     DATETIME        NULL COMMENT 'UTC: closes by itself unless the customer writes; NULL: not answered',
  warned_at     DATETIME        NULL COMMENT 'UTC: when its author was told that it closes soon; NULL: not since it was answered',
  closed_at     DATETIME        NULL COMMENT 'UTC; NULL: open',
  escalated_at  DATETIME        NULL COMMENT 'UTC: when the team lead was told that the promise is near or broken; NULL: not',
  follows_id    BIGINT UNSIGNED NULL COMMENT 'closed ticket this one refers to (TKT-8); NULL: none',
  merged_id     BIGINT UNSIGNED NULL COMMENT 'ticket this one was merged into; NULL: none',
  path          VARCHAR(400)    NOT NULL DEFAULT '' COMMENT 'guided help gone through before, codes: "TREE@VERSION STEP=CHOICE STEP=CHOICE" (KB-2)',
  version       BIGINT UNSIGNED NOT NULL DEFAULT 1 COMMENT 'count of changes: a form made before another change is told so',
  created_at    DATETIME        NOT NULL COMMENT 'UTC',
  changed_at    DATETIME        NOT NULL COMMENT 'UTC: last thing the customer sees',
  PRIMARY KEY (id),
  CONSTRAINT uq_ticket_code UNIQUE (code),
  CONSTRAINT uq_ticket_number UNIQUE (brand, number),
  CONSTRAINT fk_ticket_customer FOREIGN KEY (customer_id) REFERENCES customer (id),
  CONSTRAINT fk_ticket_centre FOREIGN KEY (centre_id) REFERENCES centre (id),
  CONSTRAINT fk_ticket_home FOREIGN KEY (home_centre_id) REFERENCES centre (id),
  CONSTRAINT fk_ticket_device FOREIGN KEY (device_id) REFERENCES device (id),
  CONSTRAINT fk_ticket_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT fk_ticket_member FOREIGN KEY (member_id) REFERENCES member (id),
  CONSTRAINT fk_ticket_opened FOREIGN KEY (opened_by) REFERENCES person (id),
  CONSTRAINT fk_ticket_assignee FOREIGN KEY (assignee_id) REFERENCES person (id),
  CONSTRAINT fk_ticket_follows FOREIGN KEY (follows_id) REFERENCES ticket (id),
  CONSTRAINT fk_ticket_merged FOREIGN KEY (merged_id) REFERENCES ticket (id),
  CONSTRAINT ck_ticket_closed CHECK ((state = 'closed') = (closed_at IS NOT NULL) AND (state = 'closed') = (closed_as IS NOT NULL)),
  CONSTRAINT ck_ticket_confidential CHECK (is_confidential = 0 OR sharing = 'none'),
  INDEX ix_ticket_customer (customer_id, changed_at, id),
  INDEX ix_ticket_queue (centre_id, closed_at, next_due_at, id, department, state, assignee_id),
  INDEX ix_ticket_assignee (assignee_id, closed_at, next_due_at),
  INDEX ix_ticket_closes (state, closes_at),
  INDEX ix_ticket_due (state, due_at),
  INDEX ix_ticket_device (device_id, id),
  INDEX ix_ticket_created (brand, created_at),
  INDEX ix_ticket_ended (brand, closed_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='requests of customers';

CREATE TABLE ticket_field (
  ticket_id BIGINT UNSIGNED NOT NULL COMMENT 'ticket',
  code      VARCHAR(40)     NOT NULL COMMENT 'subject_field',
  value     VARCHAR(800)    NOT NULL COMMENT 'text as typed; choice: its code; day: ISO; number: digits; flag: yes',
  PRIMARY KEY (ticket_id, code),
  CONSTRAINT fk_ticket_field_ticket FOREIGN KEY (ticket_id) REFERENCES ticket (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='what the subject''s fields were filled with';

CREATE TABLE ticket_message (
  id         BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key, and the order',
  code       VARCHAR(20)     NOT NULL COMMENT 'public id, random',
  ticket_id  BIGINT UNSIGNED NOT NULL COMMENT 'ticket',
  side       ENUM('customer', 'staff') NOT NULL COMMENT 'who speaks',
  kind       ENUM('message', 'note') NOT NULL COMMENT 'note: staff among themselves, never shown to the customer',
  person_id  BIGINT UNSIGNED NOT NULL COMMENT 'person who wrote it',
  for_id     BIGINT UNSIGNED NULL COMMENT 'person it was written for by staff (ACC-13); NULL: for themselves',
  language   VARCHAR(35)     NOT NULL COMMENT 'BCP 47 of the text',
  body       MEDIUMTEXT      NOT NULL COMMENT 'as typed, at most 20,000 characters',
  created_at DATETIME        NOT NULL COMMENT 'UTC',
  PRIMARY KEY (id),
  CONSTRAINT uq_ticket_message_code UNIQUE (code),
  CONSTRAINT fk_ticket_message_ticket FOREIGN KEY (ticket_id) REFERENCES ticket (id),
  CONSTRAINT fk_ticket_message_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT fk_ticket_message_for FOREIGN KEY (for_id) REFERENCES person (id),
  INDEX ix_ticket_message_ticket (ticket_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='the conversation, append-only';

CREATE TABLE ticket_event (
  id         BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key, and the order',
  ticket_id  BIGINT UNSIGNED NOT NULL COMMENT 'ticket',
  kind       ENUM('opened', 'state', 'taken', 'assigned', 'released', 'passed', 'moved-centre', 'escalated', 'merged', 'linked', 'shared', 'secret-asked', 'secret-given', 'secret-seen', 'secret-gone', 'visit', 'closed', 'reader') NOT NULL COMMENT 'what happened',
  is_internal BOOLEAN        NOT NULL DEFAULT FALSE COMMENT 'not shown to the customer',
  person_id  BIGINT UNSIGNED NULL COMMENT 'who did it; NULL: by itself',
  subject_id BIGINT UNSIGNED NULL COMMENT 'person it was done to; NULL: nobody',
  was        VARCHAR(60)     NOT NULL DEFAULT '' COMMENT 'code before',
  now        VARCHAR(60)     NOT NULL DEFAULT '' COMMENT 'code after',
  note       VARCHAR(400)    NOT NULL DEFAULT '' COMMENT 'why, as typed by staff (reason of passing on)',
  created_at DATETIME        NOT NULL COMMENT 'UTC',
  PRIMARY KEY (id),
  CONSTRAINT fk_ticket_event_ticket FOREIGN KEY (ticket_id) REFERENCES ticket (id),
  CONSTRAINT fk_ticket_event_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT fk_ticket_event_subject FOREIGN KEY (subject_id) REFERENCES person (id),
  INDEX ix_ticket_event_ticket (ticket_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='what happened to tickets, append-only';

CREATE TABLE ticket_reader (
  ticket_id BIGINT UNSIGNED NOT NULL COMMENT 'ticket shared with named people',
  member_id BIGINT UNSIGNED NOT NULL COMMENT 'member who sees it',
  PRIMARY KEY (ticket_id, member_id),
  CONSTRAINT fk_ticket_reader_ticket FOREIGN KEY (ticket_id) REFERENCES ticket (id),
  CONSTRAINT fk_ticket_reader_member FOREIGN KEY (member_id) REFERENCES member (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='colleagues named to see a ticket (TKT-11)';

CREATE TABLE ticket_link (
  ticket_id BIGINT UNSIGNED NOT NULL COMMENT 'ticket',
  other_id  BIGINT UNSIGNED NOT NULL COMMENT 'ticket with the greater id',
  PRIMARY KEY (ticket_id, other_id),
  CONSTRAINT fk_ticket_link_ticket FOREIGN KEY (ticket_id) REFERENCES ticket (id),
  CONSTRAINT fk_ticket_link_other FOREIGN KEY (other_id) REFERENCES ticket (id),
  CONSTRAINT ck_ticket_link_order CHECK (ticket_id < other_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='tickets that belong together (DSK-1)';

CREATE TABLE ticket_opened (
  ticket_id BIGINT UNSIGNED NOT NULL COMMENT 'ticket',
  person_id BIGINT UNSIGNED NOT NULL COMMENT 'person of our staff',
  opened_at DATETIME        NOT NULL COMMENT 'UTC, the last time: may be read for 12 h, and colleagues are warned for 15 minutes',
  PRIMARY KEY (ticket_id, person_id),
  CONSTRAINT fk_ticket_opened_ticket FOREIGN KEY (ticket_id) REFERENCES ticket (id),
  CONSTRAINT fk_ticket_opened_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='staff open a case on purpose: who has seen it, and who is at it (ACC-12, DSK-1)';

CREATE TABLE promise_alarm (
  ticket_id BIGINT UNSIGNED NOT NULL COMMENT 'ticket whose turn is ours',
  due_at    DATETIME        NOT NULL COMMENT 'UTC: ticket.next_due_at as last seen; another one there starts afresh',
  near_at   DATETIME        NOT NULL COMMENT 'UTC: four fifths of the working time have passed',
  told      ENUM('nothing', 'near', 'broken') NOT NULL COMMENT 'what team leads were mailed last (TKT-9)',
  PRIMARY KEY (ticket_id),
  CONSTRAINT fk_promise_alarm_ticket FOREIGN KEY (ticket_id) REFERENCES ticket (id),
  INDEX ix_promise_alarm_near (told, near_at),
  INDEX ix_promise_alarm_due (told, due_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='promises under watch; kept by the job promise-watch alone';

CREATE TABLE attachment (
  id         BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  code       VARCHAR(20)     NOT NULL COMMENT 'public id, random; part of addresses',
  ticket_id  BIGINT UNSIGNED NOT NULL COMMENT 'ticket',
  message_id BIGINT UNSIGNED NOT NULL COMMENT 'message it came with; of a note: not shown to the customer',
  file_id    BIGINT UNSIGNED NOT NULL COMMENT 'file',
  scan       ENUM('clean', 'none') NOT NULL COMMENT 'none: no scanner was configured; a file that a scanner refused is never stored',
  PRIMARY KEY (id),
  CONSTRAINT uq_attachment_code UNIQUE (code),
  CONSTRAINT fk_attachment_ticket FOREIGN KEY (ticket_id) REFERENCES ticket (id),
  CONSTRAINT fk_attachment_message FOREIGN KEY (message_id) REFERENCES ticket_message (id),
  CONSTRAINT fk_attachment_file FOREIGN KEY (file_id) REFERENCES file (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='files sent with messages (TKT-12)';

CREATE TABLE secret (
  id         BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  code       VARCHAR(20)     NOT NULL COMMENT 'public id, random; part of addresses, and bound into the seal',
  ticket_id  BIGINT UNSIGNED NOT NULL COMMENT 'ticket',
  message_id BIGINT UNSIGNED NULL COMMENT 'message it came with; NULL: asked for and not given yet, or given by itself',
  label      VARCHAR(120)    NOT NULL DEFAULT '' COMMENT 'what it opens, as typed: no secret itself',
  asked_by   BIGINT UNSIGNED NULL COMMENT 'person of our staff who asked for it (SEC-3); NULL: nobody',
  asked_at   DATETIME        NULL COMMENT 'UTC',
  given_by   BIGINT UNSIGNED NULL COMMENT 'person who handed it over; NULL: not yet',
  given_at   DATETIME        NULL COMMENT 'UTC: the hours count from here, by the database''s clock',
  expires_at DATETIME        NULL COMMENT 'UTC: from this second on nobody reads it',
  sealed     VARBINARY(4096) NULL COMMENT 'sealed with the key of the hour it expires in, bound to code, ticket and expires_at; NULL: not given, or gone',
  key_number INT UNSIGNED    NOT NULL DEFAULT 0 COMMENT 'which chain of keys',
  state      ENUM('asked', 'given', 'expired', 'withdrawn') NOT NULL COMMENT 'expired as soon as the sweeper comes by; readers go by expires_at',
  PRIMARY KEY (id),
  CONSTRAINT uq_secret_code UNIQUE (code),
  CONSTRAINT fk_secret_ticket FOREIGN KEY (ticket_id) REFERENCES ticket (id),
  CONSTRAINT fk_secret_message FOREIGN KEY (message_id) REFERENCES ticket_message (id),
  CONSTRAINT fk_secret_asked FOREIGN KEY (asked_by) REFERENCES person (id),
  CONSTRAINT fk_secret_given FOREIGN KEY (given_by) REFERENCES person (id),
  CONSTRAINT ck_secret_sealed CHECK ((state = 'given') OR sealed IS NULL),
  INDEX ix_secret_ticket (ticket_id, id),
  INDEX ix_secret_expiry (state, expires_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='passwords handed over; keys are outside the database (SEC-4)';

CREATE TABLE secret_view (
  id        BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  secret_id BIGINT UNSIGNED NOT NULL COMMENT 'secret',
  person_id BIGINT UNSIGNED NOT NULL COMMENT 'person of our staff',
  seen_at   DATETIME        NOT NULL COMMENT 'UTC',
  PRIMARY KEY (id),
  CONSTRAINT fk_secret_view_secret FOREIGN KEY (secret_id) REFERENCES secret (id),
  CONSTRAINT fk_secret_view_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='who revealed it and when, append-only; written before it is shown (SEC-2)';

CREATE TABLE canned (
  id         BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  code       VARCHAR(40)     NOT NULL COMMENT 'name of the reply',
  brand      VARCHAR(40)     NOT NULL COMMENT 'code of the abstract portal',
  department VARCHAR(40)     NOT NULL DEFAULT '' COMMENT 'empty: every department',
  is_active  BOOLEAN         NOT NULL DEFAULT TRUE COMMENT 'false: not offered',
  PRIMARY KEY (id),
  CONSTRAINT uq_canned_code UNIQUE (brand, code)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='replies ready to send (DSK-1)';

CREATE TABLE canned_text (
  canned_id BIGINT UNSIGNED NOT NULL COMMENT 'canned',
  locale    VARCHAR(35)     NOT NULL COMMENT 'BCP 47',
  title     VARCHAR(80)     NOT NULL COMMENT 'as agents find it',
  body      TEXT            NOT NULL COMMENT 'with placeholders {name}, {number}, {subject}, {device}, {agent}, {centre}',
  PRIMARY KEY (canned_id, locale),
  CONSTRAINT fk_canned_text_canned FOREIGN KEY (canned_id) REFERENCES canned (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='words of such replies';

CREATE TABLE credit (
  customer_id   BIGINT UNSIGNED NOT NULL COMMENT 'customer',
  state         ENUM('good', 'watched', 'blocked') NOT NULL COMMENT 'as the billing system says',
  currency      CHAR(3)         NOT NULL COMMENT 'ISO 4217',
  limit_minor   BIGINT UNSIGNED NOT NULL COMMENT 'minor units',
  open_minor    BIGINT          NOT NULL COMMENT 'owed now, minor units',
  overdue_minor BIGINT          NOT NULL COMMENT 'of it past its day, minor units',
  said_at       DATETIME        NOT NULL COMMENT 'UTC: when the billing system said so',
  PRIMARY KEY (customer_id),
  CONSTRAINT fk_credit_customer FOREIGN KEY (customer_id) REFERENCES customer (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='credit status, for staff only (ACC-8)';

CREATE TABLE payment (
  id           BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  customer_id  BIGINT UNSIGNED NOT NULL COMMENT 'customer',
  invoice_id   BIGINT UNSIGNED NULL COMMENT 'invoice; NULL: several, or none known',
  paid_on      DATE            NOT NULL COMMENT 'day of value',
  due_on       DATE            NOT NULL COMMENT 'when it was payable',
  currency     CHAR(3)         NOT NULL COMMENT 'ISO 4217',
  amount_minor BIGINT          NOT NULL COMMENT 'minor units',
  means        ENUM('transfer', 'debit', 'card', 'credit-note') NOT NULL COMMENT 'how',
  PRIMARY KEY (id),
  CONSTRAINT fk_payment_customer FOREIGN KEY (customer_id) REFERENCES customer (id),
  CONSTRAINT fk_payment_invoice FOREIGN KEY (invoice_id) REFERENCES invoice (id),
  INDEX ix_payment_customer (customer_id, paid_on)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='payment history, for staff only (ACC-8)';

CREATE TABLE survey (
  id         BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  code       VARCHAR(20)     NOT NULL COMMENT 'public id, random',
  kind       ENUM('case', 'portal') NOT NULL COMMENT 'about a closed request, or the portal itself (SUR-1)',
  token_hash BINARY(32)      NULL COMMENT 'secret_digest of the token in the mailed link; NULL: asked on a page',
  ticket_id  BIGINT UNSIGNED NULL COMMENT 'case: which; once at most',
  portal     VARCHAR(40)     NOT NULL COMMENT 'folder under conf/portals',
  centre_id  BIGINT UNSIGNED NOT NULL COMMENT 'centre it is about',
  department VARCHAR(40)     NOT NULL DEFAULT '' COMMENT 'department; empty: none',
  person_id  BIGINT UNSIGNED NULL COMMENT 'who was asked; NULL: a visitor',
  language   VARCHAR(35)     NOT NULL COMMENT 'BCP 47',
  score      TINYINT UNSIGNED NULL COMMENT '1 to 5; NULL: not answered',
  is_solved  BOOLEAN         NULL COMMENT 'case: whether it was solved; NULL: not said',
  note       VARCHAR(2000)   NOT NULL DEFAULT '' COMMENT 'as typed',
  asked_at   DATETIME        NOT NULL COMMENT 'UTC',
  answered_at DATETIME       NULL COMMENT 'UTC; may be changed for 10 days after',
  expires_at DATETIME        NOT NULL COMMENT 'UTC: the link goes',
  PRIMARY KEY (id),
  CONSTRAINT uq_survey_code UNIQUE (code),
  CONSTRAINT uq_survey_token UNIQUE (token_hash),
  CONSTRAINT uq_survey_ticket UNIQUE (ticket_id),
  CONSTRAINT fk_survey_ticket FOREIGN KEY (ticket_id) REFERENCES ticket (id),
  CONSTRAINT fk_survey_centre FOREIGN KEY (centre_id) REFERENCES centre (id),
  CONSTRAINT fk_survey_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT ck_survey_score CHECK (score BETWEEN 1 AND 5),
  INDEX ix_survey_centre (centre_id, answered_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='what people say of us (SUR-1)';
