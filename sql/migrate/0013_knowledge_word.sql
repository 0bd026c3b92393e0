-- Words of articles as the search looks for them (KB-3): which there are in each language, and in which articles they stand.
-- The release before this one still reads knowledge_text.tokens and its FULLTEXT index; both go with a later file.
-- A table with a FULLTEXT index is read while it changes, not written: only "balcao texts" writes it.
-- Articles that are there already get their words from the next run of "balcao texts".
ALTER TABLE knowledge_text
  ADD COLUMN words BINARY(32) NULL COMMENT 'digest of the words that knowledge_place has of it, NULL for none',
  ALGORITHM=INPLACE, LOCK=SHARED;

CREATE TABLE knowledge_word (
  id       BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  brand    VARCHAR(40)     NOT NULL COMMENT 'code of the abstract portal',
  locale   VARCHAR(35)     NOT NULL COMMENT 'BCP 47 of the texts it stands in',
  word     VARCHAR(64)     NOT NULL COMMENT 'folded, without accents: a stem, or a word as written',
  articles INT UNSIGNED    NOT NULL DEFAULT 0 COMMENT 'how many have it: the fewer, the more it says',
  start    VARCHAR(4)      AS (LEFT(word, 4)) PERSISTENT COMMENT 'finds words that begin alike',
  head     VARCHAR(2)      AS (LEFT(word, 2)) PERSISTENT COMMENT 'finds words with a slip behind it,',
  tail     VARCHAR(3)      AS (RIGHT(word, IF(CHAR_LENGTH(word) <= 6, 2, 3))) PERSISTENT COMMENT 'and before it: of short words two letters, else three',
  PRIMARY KEY (id),
  CONSTRAINT uq_knowledge_word_word UNIQUE (brand, word, locale),
  INDEX ix_knowledge_word_start (brand, start),
  INDEX ix_knowledge_word_head (brand, locale, head),
  INDEX ix_knowledge_word_tail (brand, locale, tail)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='vocabulary of articles (KB-3)';

CREATE TABLE knowledge_place (
  word_id      BIGINT UNSIGNED  NOT NULL COMMENT 'knowledge_word',
  knowledge_id BIGINT UNSIGNED  NOT NULL COMMENT 'knowledge',
  weight       TINYINT UNSIGNED NOT NULL COMMENT 'what the word counts here: most in the title, least in the text',
  PRIMARY KEY (word_id, knowledge_id),
  INDEX ix_knowledge_place_knowledge (knowledge_id),
  CONSTRAINT fk_knowledge_place_word FOREIGN KEY (word_id) REFERENCES knowledge_word (id),
  CONSTRAINT fk_knowledge_place_knowledge FOREIGN KEY (knowledge_id) REFERENCES knowledge (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin COMMENT='where words stand';
