-- feed_drop_fits: takes away which devices articles fit, when it is said anew.
-- role:  jobs
-- param: brand  text
-- param: lines  text  JSON: an array of objects
-- done:  those rows
DELETE f FROM article_fit f
  JOIN article a ON a.id = f.article_id AND a.brand = :brand
  JOIN JSON_TABLE(:lines, '$[*]' COLUMNS (
         number VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.number',
         models VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.models')) l
    ON l.number = a.number
 WHERE l.models IS NOT NULL;
