-- feed_look_sites: what lines of a feed about sites would do.
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
  FROM (SELECT l.n, c.id AS customer_id, s.id AS known,
               'customer' AS field,
               IF(c.id IS NULL, 'feed.customer-unknown', '') AS problem,
               s.street <> l.street OR s.postcode <> l.postcode OR s.town <> l.town OR s.country <> l.country OR s.zone <> l.zone AS is_changed
          FROM JSON_TABLE(:lines, '$[*]' COLUMNS (
         n BIGINT UNSIGNED PATH '$.n',
         customer VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.customer',
         name VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.name',
         street VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.street',
         postcode VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.postcode',
         town VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.town',
         country VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.country',
         zone VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.zone')) l
          LEFT JOIN customer c ON c.brand = :brand AND c.number = l.customer AND c.portal = :portal
          LEFT JOIN site s ON s.customer_id = c.id AND s.name = l.name) x
 ORDER BY x.n;
