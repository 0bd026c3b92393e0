-- feed_add_articles: stores new articles.
-- role:  jobs
-- param: brand  text
-- param: lines  text  JSON: an array of objects
-- done:  a row a line
INSERT INTO article (code, brand, number, kind, colour, yield_pages, is_active)
SELECT l.code, :brand, l.number, l.kind, l.colour, l.yield_pages, COALESCE(l.active, 1)
  FROM JSON_TABLE(:lines, '$[*]' COLUMNS (
         code VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.code',
         number VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.number',
         kind VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.kind',
         colour VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.colour',
         yield_pages BIGINT UNSIGNED PATH '$.yield',
         active INT PATH '$.active')) l;
