-- knowledge_near: words that may be meant by mistyped ones: those that begin like them with two letters, or end like them.
-- role:  portal alone
-- scope: public, because the vocabulary says nothing of who may read what
-- param: brand      text
-- param: heads      text  JSON: an array of objects; t: which term, l: locale, w: a form of it, n and m: fewest and most letters
-- param: tails      text  JSON: the same; e: with so many letters of its end, two for short words, three for others
-- row:   term       u64
-- row:   id         u64
-- row:   locale     text
-- row:   word       text
-- row:   articles   u64   how many have it
-- done:  in no order; a word that shares both comes once
SELECT CAST(COALESCE(j.term, 0) AS UNSIGNED) AS term, w.id, w.locale, w.word, CAST(w.articles AS UNSIGNED) AS articles
  FROM JSON_TABLE(:heads, '$[*]' COLUMNS (
         term INT UNSIGNED PATH '$.t', locale VARCHAR(35) PATH '$.l', word VARCHAR(64) PATH '$.w',
         least INT PATH '$.n', most INT PATH '$.m')) j
  JOIN knowledge_word w FORCE INDEX (ix_knowledge_word_head) ON w.brand = :brand AND w.locale = CONVERT(j.locale USING utf8mb4) COLLATE utf8mb4_nopad_bin
                       AND w.head = CONVERT(LEFT(j.word, 2) USING utf8mb4) COLLATE utf8mb4_nopad_bin
 WHERE CHAR_LENGTH(w.word) BETWEEN j.least AND j.most
UNION ALL
SELECT CAST(COALESCE(j.term, 0) AS UNSIGNED), w.id, w.locale, w.word, CAST(w.articles AS UNSIGNED)
  FROM JSON_TABLE(:tails, '$[*]' COLUMNS (
         term INT UNSIGNED PATH '$.t', locale VARCHAR(35) PATH '$.l', word VARCHAR(64) PATH '$.w',
         least INT PATH '$.n', most INT PATH '$.m', size INT PATH '$.e')) j
  JOIN knowledge_word w FORCE INDEX (ix_knowledge_word_tail) ON w.brand = :brand AND w.locale = CONVERT(j.locale USING utf8mb4) COLLATE utf8mb4_nopad_bin
                       AND w.tail = CONVERT(RIGHT(j.word, j.size) USING utf8mb4) COLLATE utf8mb4_nopad_bin
                       AND w.head <> CONVERT(LEFT(j.word, 2) USING utf8mb4) COLLATE utf8mb4_nopad_bin
 WHERE CHAR_LENGTH(w.word) BETWEEN j.least AND j.most;
