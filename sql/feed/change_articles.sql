-- feed_change_articles: takes over what back-office systems say of articles.
-- role:  jobs
-- param: brand  text
-- param: lines  text  JSON: an array of objects
-- done:  a row a line
UPDATE article a
  JOIN JSON_TABLE(:lines, '$[*]' COLUMNS (
         number VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.number',
         kind VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.kind',
         colour VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.colour',
         yield_pages BIGINT UNSIGNED PATH '$.yield',
         active INT PATH '$.active')) l
    ON a.brand = :brand AND a.number = l.number
   SET a.kind = l.kind, a.colour = l.colour, a.yield_pages = l.yield_pages, a.is_active = COALESCE(l.active, a.is_active);
