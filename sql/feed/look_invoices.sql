-- feed_look_invoices: what lines of a feed about lines of invoices would do.
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
  FROM (SELECT l.n, c.id AS customer_id, w.invoice_id AS known,
               CASE WHEN c.id IS NULL THEN 'customer' WHEN i.id IS NOT NULL AND i.customer_id <> c.id THEN 'number'
                    WHEN l.contract IS NOT NULL AND k.id IS NULL THEN 'contract' ELSE 'serial' END AS field,
               CASE WHEN c.id IS NULL THEN 'feed.customer-unknown' WHEN i.id IS NOT NULL AND i.customer_id <> c.id THEN 'feed.invoice-elsewhere'
                    WHEN l.contract IS NOT NULL AND k.id IS NULL THEN 'feed.contract-unknown'
                    WHEN l.serial IS NOT NULL AND d.id IS NULL THEN 'feed.device-unknown' ELSE '' END AS problem,
               i.state <> l.state OR i.due_on <> l.due OR w.amount_minor <> l.amount OR w.quantity <> l.quantity OR w.price_micro <> l.price_micro
               OR w.kind <> l.line_kind OR w.note <> COALESCE(l.note, '') AS is_changed
          FROM JSON_TABLE(:lines, '$[*]' COLUMNS (
         n BIGINT UNSIGNED PATH '$.n',
         number VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.number',
         customer VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.customer',
         contract VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.contract',
         due DATE PATH '$.due',
         state VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.state',
         line_number INT UNSIGNED PATH '$.line',
         line_kind VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.line_kind',
         serial VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.serial',
         quantity BIGINT PATH '$.quantity',
         price_micro BIGINT PATH '$.price_micro',
         amount BIGINT PATH '$.amount',
         note VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.note')) l
          LEFT JOIN customer c ON c.brand = :brand AND c.number = l.customer AND c.portal = :portal
          LEFT JOIN contract k ON k.brand = :brand AND k.number = l.contract AND k.customer_id = c.id
          LEFT JOIN device d ON d.brand = :brand AND d.serial = l.serial AND d.customer_id = c.id
          LEFT JOIN invoice i ON i.brand = :brand AND i.number = l.number
          LEFT JOIN invoice_line w ON w.invoice_id = i.id AND w.number = l.line_number) x
 ORDER BY x.n;
