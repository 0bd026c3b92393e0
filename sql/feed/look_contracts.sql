-- feed_look_contracts: what lines of a feed about contracts would do.
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
  FROM (SELECT l.n, c.id AS customer_id, k.id AS known,
               IF(c.id IS NULL, 'customer', 'number') AS field,
               CASE WHEN c.id IS NULL THEN 'feed.customer-unknown' WHEN k.id IS NOT NULL AND k.customer_id <> c.id THEN 'feed.contract-elsewhere' ELSE '' END AS problem,
               k.type <> l.type OR k.starts_on <> l.starts OR NOT k.ends_on <=> l.ends OR k.term_months <> l.term OR k.notice_days <> l.notice OR k.billing_months <> l.billing
               OR k.response_h <> l.response OR k.currency <> l.currency OR k.rate_minor <> l.rate
               OR l.prices <> (SELECT COALESCE(GROUP_CONCAT(CONCAT_WS(':', p.register_kind, p.included_pages, p.price_micro) ORDER BY p.register_kind SEPARATOR ' '), '')
                                 FROM contract_price p WHERE p.contract_id = k.id)
               OR l.includes <> (SELECT COALESCE(GROUP_CONCAT(i.what ORDER BY i.what SEPARATOR ' '), '') FROM contract_inclusion i WHERE i.contract_id = k.id) AS is_changed
          FROM JSON_TABLE(:lines, '$[*]' COLUMNS (
         n BIGINT UNSIGNED PATH '$.n',
         number VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.number',
         customer VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.customer',
         type VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.type',
         starts DATE PATH '$.starts',
         ends DATE PATH '$.ends',
         term INT PATH '$.term',
         notice INT PATH '$.notice',
         billing INT PATH '$.billing',
         response INT PATH '$.response',
         currency VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.currency',
         rate BIGINT UNSIGNED PATH '$.rate',
         prices VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.prices',
         includes VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.includes')) l
          LEFT JOIN customer c ON c.brand = :brand AND c.number = l.customer AND c.portal = :portal
          LEFT JOIN contract k ON k.brand = :brand AND k.number = l.number) x
 ORDER BY x.n;
