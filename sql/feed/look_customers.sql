-- feed_look_customers: what lines of a feed about customers would do.
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
SELECT CAST(COALESCE(x.n, 0) AS UNSIGNED) AS n, x.customer_id, COALESCE(IF(x.problem <> '', 'refused', IF(x.known IS NULL, 'added', IF(x.is_changed, 'changed', 'same'))), '') AS verdict,
       COALESCE(IF(x.problem <> '', x.field, ''), '') AS field, COALESCE(x.problem, '') AS problem
  FROM (SELECT l.n, c.id AS customer_id, c.id AS known,
               'number' AS field,
               IF(c.id IS NOT NULL AND c.portal <> :portal, 'feed.customer-elsewhere', '') AS problem,
               c.name <> l.name OR c.is_active <> COALESCE(l.active, c.is_active) AS is_changed
          FROM JSON_TABLE(:lines, '$[*]' COLUMNS (
         n BIGINT UNSIGNED PATH '$.n',
         number VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.number',
         name VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.name',
         active INT PATH '$.active')) l
          LEFT JOIN customer c ON c.brand = :brand AND c.number = l.number) x
 ORDER BY x.n;
