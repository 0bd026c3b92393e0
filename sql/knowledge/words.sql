-- knowledge_words: which of the words that are looked for, or begin like them, articles of a brand have, in any language.
-- role:  portal alone
-- scope: public, because the vocabulary says nothing of who may read what
-- param: brand      text
-- param: forms      text  JSON: an array of objects; t: which term, w: a form of it
-- param: starts     text  JSON: the same with beginnings of at least four letters
-- row:   term       u64
-- row:   id         u64
-- row:   locale     text
-- row:   word       text
-- row:   articles   u64   how many have it
-- row:   total      u64   of so many
-- done:  forms, then beginnings, in no order
SELECT CAST(COALESCE(j.term, 0) AS UNSIGNED) AS term, w.id, w.locale, w.word, CAST(w.articles AS UNSIGNED) AS articles,
       CAST(COALESCE((SELECT COUNT(*) FROM knowledge k WHERE k.brand = :brand), 0) AS UNSIGNED) AS total
  FROM JSON_TABLE(:forms, '$[*]' COLUMNS (term INT UNSIGNED PATH '$.t', word VARCHAR(64) PATH '$.w')) j
  JOIN knowledge_word w FORCE INDEX (uq_knowledge_word_word) ON w.brand = :brand AND w.word = CONVERT(j.word USING utf8mb4) COLLATE utf8mb4_nopad_bin
UNION ALL
SELECT CAST(COALESCE(j.term, 0) AS UNSIGNED), w.id, w.locale, w.word, CAST(w.articles AS UNSIGNED),
       CAST(COALESCE((SELECT COUNT(*) FROM knowledge k WHERE k.brand = :brand), 0) AS UNSIGNED)
  FROM JSON_TABLE(:starts, '$[*]' COLUMNS (term INT UNSIGNED PATH '$.t', word VARCHAR(64) PATH '$.w')) j
  JOIN knowledge_word w FORCE INDEX (ix_knowledge_word_start) ON w.brand = :brand AND w.start = CONVERT(LEFT(j.word, 4) USING utf8mb4) COLLATE utf8mb4_nopad_bin
                       AND w.word LIKE CONCAT(CONVERT(j.word USING utf8mb4) COLLATE utf8mb4_nopad_bin, '_%');
