-- knowledge_place: where the words of a text stand; all of them are known.
-- role:  jobs
-- param: knowledge_id  u64
-- param: brand      text
-- param: locale     text
-- param: words      text  JSON: an array of objects; w: a word, n: what it counts
-- done:  a row for each word; NOT_FOUND for none
INSERT INTO knowledge_place (word_id, knowledge_id, weight)
SELECT w.id, :knowledge_id, j.weight
  FROM JSON_TABLE(:words, '$[*]' COLUMNS (word VARCHAR(64) PATH '$.w', weight INT UNSIGNED PATH '$.n')) j
  JOIN knowledge_word w ON w.brand = :brand AND w.locale = :locale
                       AND w.word = CONVERT(j.word USING utf8mb4) COLLATE utf8mb4_nopad_bin;
