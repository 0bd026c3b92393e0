-- feed_look_devices: what lines of a feed about devices would do.
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
  FROM (SELECT l.n, c.id AS customer_id, d.id AS known,
               CASE WHEN c.id IS NULL THEN 'customer' WHEN d.id IS NOT NULL AND d.customer_id <> c.id THEN 'serial'
                    WHEN l.site IS NOT NULL AND s.id IS NULL THEN 'site' ELSE 'contract' END AS field,
               CASE WHEN c.id IS NULL THEN 'feed.customer-unknown' WHEN d.id IS NOT NULL AND d.customer_id <> c.id THEN 'feed.device-elsewhere'
                    WHEN l.site IS NOT NULL AND s.id IS NULL THEN 'feed.site-unknown'
                    WHEN l.contract IS NOT NULL AND (k.id IS NULL OR k.customer_id <> c.id) THEN 'feed.contract-unknown' ELSE '' END AS problem,
               d.model <> l.model OR (s.id IS NOT NULL AND NOT s.id <=> d.site_id) OR d.place <> COALESCE(l.place, d.place)
               OR (k.id IS NOT NULL AND NOT k.id <=> d.contract_id) OR d.is_active <> COALESCE(l.active, d.is_active)
               OR d.is_automatic <> COALESCE(l.automatic, d.is_automatic) AS is_changed
          FROM JSON_TABLE(:lines, '$[*]' COLUMNS (
         n BIGINT UNSIGNED PATH '$.n',
         serial VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.serial',
         customer VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.customer',
         model VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.model',
         site VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.site',
         place VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.place',
         contract VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.contract',
         active INT PATH '$.active',
         automatic INT PATH '$.automatic')) l
          LEFT JOIN customer c ON c.brand = :brand AND c.number = l.customer AND c.portal = :portal
          LEFT JOIN site s ON s.customer_id = c.id AND s.name = l.site
          LEFT JOIN contract k ON k.brand = :brand AND k.number = l.contract
          LEFT JOIN device d ON d.brand = :brand AND d.serial = l.serial) x
 ORDER BY x.n;
