-- feed_look_articles: what lines of a feed about articles would do.
-- role:  jobs
-- param: brand   text
-- param: portal  text
-- param: lines   text  JSON: an array of objects
-- row:   n            u64   line of the file
-- row:   customer_id  u64   null
-- row:   verdict      text  "added", "changed", "same" or "refused"
-- row:   field        text  column of the problem; empty for none
-- row:   problem      text  code; empty for none
-- done:  a row a line
SELECT CAST(COALESCE(x.n, 0) AS UNSIGNED) AS n, CAST(NULL AS UNSIGNED) AS customer_id, COALESCE(IF(x.known IS NULL, 'added', IF(x.is_changed, 'changed', 'same')), '') AS verdict, '' AS field, '' AS problem
  FROM (SELECT l.n, a.id AS known,
               a.kind <> l.kind OR a.colour <> l.colour OR a.yield_pages <> l.yield_pages OR a.is_active <> COALESCE(l.active, a.is_active)
               OR NOT p.price_minor <=> COALESCE(l.price, p.price_minor)
               OR l.models <> (SELECT COALESCE(GROUP_CONCAT(f.model ORDER BY f.model SEPARATOR ' '), '') FROM article_fit f WHERE f.article_id = a.id) AS is_changed
          FROM JSON_TABLE(:lines, '$[*]' COLUMNS (
         n BIGINT UNSIGNED PATH '$.n',
         number VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.number',
         kind VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.kind',
         colour VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.colour',
         yield_pages BIGINT UNSIGNED PATH '$.yield',
         active INT PATH '$.active',
         models VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.models',
         price BIGINT UNSIGNED PATH '$.price')) l
          LEFT JOIN article a ON a.brand = :brand AND a.number = l.number
          LEFT JOIN article_price p ON p.article_id = a.id AND p.portal = :portal) x
 ORDER BY x.n;
