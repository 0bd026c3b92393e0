-- knowledge_learn: words that no article of the brand had in this language before.
-- role:  jobs
-- param: brand      text
-- param: locale     text
-- param: words      text  JSON: an array of objects; w: a word
-- done:  any number of rows; NOT_FOUND when all were known
INSERT INTO knowledge_word (brand, locale, word)
SELECT :brand, :locale, CONVERT(j.word USING utf8mb4) COLLATE utf8mb4_nopad_bin
  FROM JSON_TABLE(:words, '$[*]' COLUMNS (word VARCHAR(64) PATH '$.w')) j
  LEFT JOIN knowledge_word w ON w.brand = :brand AND w.locale = :locale
                            AND w.word = CONVERT(j.word USING utf8mb4) COLLATE utf8mb4_nopad_bin
 WHERE w.id IS NULL;
