-- Articles in versions and languages with their search words, and guided help (KB-1 to KB-3).
-- "article" is what can be ordered (0006); what can be read is called knowledge in the program and article on pages.
CREATE TABLE knowledge (
  id       BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  brand    VARCHAR(40)     NOT NULL COMMENT 'code of the abstract portal',
  portal   VARCHAR(40)     NOT NULL DEFAULT '' COMMENT 'only in this folder of conf/portals; empty: every portal of the brand',
  code     VARCHAR(60)     NOT NULL COMMENT 'public name, part of addresses: paper-jam-tray',
  audience ENUM('public', 'customer', 'device-managers', 'stock-managers', 'administrators', 'staff') NOT NULL COMMENT 'who may read it; roles: those whose rights it needs',
  line     VARCHAR(40)     NOT NULL DEFAULT '' COMMENT 'product line: beginning of device types it is for; empty: all',
  subject  VARCHAR(40)     NOT NULL DEFAULT '' COMMENT 'code of the subject it answers; empty: none',
  source   VARCHAR(35)     NOT NULL COMMENT 'BCP 47: language it is written in first',
  is_active BOOLEAN        NOT NULL DEFAULT TRUE COMMENT 'false: withdrawn',
  PRIMARY KEY (id),
  CONSTRAINT uq_knowledge_code UNIQUE (brand, code),
  CONSTRAINT ck_knowledge_code CHECK (code REGEXP '^[a-z0-9]+(-[a-z0-9]+)*$')
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='articles (KB-1)';

CREATE TABLE knowledge_related (
  knowledge_id BIGINT UNSIGNED NOT NULL COMMENT 'knowledge',
  other_id     BIGINT UNSIGNED NOT NULL COMMENT 'knowledge to read next',
  ordinal      TINYINT UNSIGNED NOT NULL COMMENT 'order',
  PRIMARY KEY (knowledge_id, other_id),
  CONSTRAINT fk_knowledge_related_one FOREIGN KEY (knowledge_id) REFERENCES knowledge (id),
  CONSTRAINT fk_knowledge_related_other FOREIGN KEY (other_id) REFERENCES knowledge (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='related articles';

CREATE TABLE knowledge_text (
  knowledge_id BIGINT UNSIGNED NOT NULL COMMENT 'knowledge',
  locale       VARCHAR(35)     NOT NULL COMMENT 'BCP 47',
  version      INT UNSIGNED    NOT NULL COMMENT 'from 1 without gaps',
  source_version INT UNSIGNED  NOT NULL COMMENT 'version of the source text it translates; of the source text its own: an older one is shown to the country team',
  title        VARCHAR(120)    NOT NULL COMMENT 'heading',
  lead         VARCHAR(300)    NOT NULL COMMENT 'one or two sentences, in lists and results',
  body         MEDIUMTEXT      NOT NULL COMMENT 'Markdown, at most 60,000 bytes',
  tokens       MEDIUMTEXT      NOT NULL COMMENT 'search words of title, lead and body, by fcgi/search: "zqstem" with blanks between; empty in versions that do not stand',
  is_current   BOOLEAN         NULL COMMENT 'TRUE: the version shown; NULL: an older one',
  person_id    BIGINT UNSIGNED NULL COMMENT 'who wrote it; NULL: came with a portal''s folder',
  created_at   DATETIME        NOT NULL COMMENT 'UTC',
  PRIMARY KEY (knowledge_id, locale, version),
  CONSTRAINT uq_knowledge_text_current UNIQUE (knowledge_id, locale, is_current),
  CONSTRAINT fk_knowledge_text_knowledge FOREIGN KEY (knowledge_id) REFERENCES knowledge (id),
  CONSTRAINT fk_knowledge_text_person FOREIGN KEY (person_id) REFERENCES person (id),
  FULLTEXT INDEX ft_knowledge_text_tokens (tokens)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='texts of articles, every version kept';

CREATE TABLE knowledge_vote (
  id           BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  knowledge_id BIGINT UNSIGNED NOT NULL COMMENT 'knowledge',
  locale       VARCHAR(35)     NOT NULL COMMENT 'BCP 47 of the text read',
  version      INT UNSIGNED    NOT NULL COMMENT 'of it',
  voter        BINARY(32)      NOT NULL COMMENT 'digest of who: one voice a text and visitor',
  is_helpful   BOOLEAN         NOT NULL COMMENT 'was this helpful?',
  note         VARCHAR(1000)   NOT NULL DEFAULT '' COMMENT 'what was missing, as typed',
  voted_at     DATETIME        NOT NULL COMMENT 'UTC',
  PRIMARY KEY (id),
  CONSTRAINT uq_knowledge_vote_voter UNIQUE (knowledge_id, locale, version, voter),
  CONSTRAINT fk_knowledge_vote_knowledge FOREIGN KEY (knowledge_id) REFERENCES knowledge (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='was this helpful (KB-3)';

CREATE TABLE help_tree (
  id       BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  brand    VARCHAR(40)     NOT NULL COMMENT 'code of the abstract portal',
  code     VARCHAR(60)     NOT NULL COMMENT 'public name, part of addresses: paper-jam',
  line     VARCHAR(40)     NOT NULL DEFAULT '' COMMENT 'product line: beginning of device types it is for; empty: all',
  subject  VARCHAR(40)     NOT NULL COMMENT 'subject of the request it may end in',
  version  INT UNSIGNED    NOT NULL COMMENT 'raised when steps change: part of paths kept with requests',
  first    VARCHAR(40)     NOT NULL COMMENT 'code of the first step',
  ordinal  SMALLINT UNSIGNED NOT NULL COMMENT 'order in lists',
  is_active BOOLEAN        NOT NULL DEFAULT TRUE COMMENT 'false: not offered',
  PRIMARY KEY (id),
  CONSTRAINT uq_help_tree_code UNIQUE (brand, code)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='guided help (KB-2)';

CREATE TABLE help_step (
  id      BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  tree_id BIGINT UNSIGNED NOT NULL COMMENT 'help_tree',
  code    VARCHAR(40)     NOT NULL COMMENT 'part of paths',
  kind    ENUM('question', 'advice', 'solved', 'request') NOT NULL COMMENT 'solved and request are ends',
  drawing VARCHAR(40)     NOT NULL DEFAULT '' COMMENT 'name of a drawing in xslt/help/drawings; empty: none',
  article VARCHAR(60)     NOT NULL DEFAULT '' COMMENT 'code of an article to read more; empty: none',
  PRIMARY KEY (id),
  CONSTRAINT uq_help_step_code UNIQUE (tree_id, code),
  CONSTRAINT fk_help_step_tree FOREIGN KEY (tree_id) REFERENCES help_tree (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='steps of guided help';

CREATE TABLE help_choice (
  step_id BIGINT UNSIGNED NOT NULL COMMENT 'help_step',
  code    VARCHAR(40)     NOT NULL COMMENT 'part of paths',
  ordinal SMALLINT UNSIGNED NOT NULL COMMENT 'order',
  next    VARCHAR(40)     NOT NULL COMMENT 'code of the step it leads to',
  PRIMARY KEY (step_id, code),
  CONSTRAINT fk_help_choice_step FOREIGN KEY (step_id) REFERENCES help_step (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='answers to a step''s question';

CREATE TABLE help_text (
  tree_id BIGINT UNSIGNED NOT NULL COMMENT 'help_tree',
  step    VARCHAR(40)     NOT NULL DEFAULT '' COMMENT 'code of a step; empty: the tree itself',
  choice  VARCHAR(40)     NOT NULL DEFAULT '' COMMENT 'code of a choice; empty: the step itself',
  locale  VARCHAR(35)     NOT NULL COMMENT 'BCP 47',
  title   VARCHAR(160)    NOT NULL COMMENT 'of the tree, the question, the advice, or the answer',
  body    VARCHAR(2000)   NOT NULL DEFAULT '' COMMENT 'what to do, paragraphs parted by an empty line',
  PRIMARY KEY (tree_id, step, choice, locale),
  CONSTRAINT fk_help_text_tree FOREIGN KEY (tree_id) REFERENCES help_tree (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='words of guided help';

CREATE TABLE help_end (
  id      BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  tree_id BIGINT UNSIGNED NOT NULL COMMENT 'help_tree',
  version INT UNSIGNED    NOT NULL COMMENT 'of it',
  step    VARCHAR(40)     NOT NULL COMMENT 'end that was reached',
  is_solved BOOLEAN       NOT NULL COMMENT 'as the visitor said',
  on_day  DATE            NOT NULL COMMENT 'UTC: counts only, nobody''s path',
  count   BIGINT UNSIGNED NOT NULL COMMENT 'so many that day',
  PRIMARY KEY (id),
  CONSTRAINT uq_help_end_day UNIQUE (tree_id, version, step, is_solved, on_day),
  CONSTRAINT fk_help_end_tree FOREIGN KEY (tree_id) REFERENCES help_tree (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='how often guided help helped';
