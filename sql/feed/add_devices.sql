-- feed_add_devices: stores new devices; readings are due by the end of the running billing period of their contract.
-- role:  jobs
-- param: brand  text
-- param: lines  text  JSON: an array of objects
-- done:  a row a line
INSERT INTO device (code, customer_id, brand, serial, kind, model, site_id, place, is_active, contract_id, is_automatic, due_on)
SELECT l.code, c.id, :brand, l.serial, 'device', l.model, s.id, COALESCE(l.place, ''), COALESCE(l.active, 1), k.id, COALESCE(l.automatic, 0),
       k.starts_on + INTERVAL (GREATEST(TIMESTAMPDIFF(MONTH, k.starts_on, UTC_DATE()), 0) DIV k.billing_months + 1) * k.billing_months MONTH - INTERVAL 1 DAY
  FROM JSON_TABLE(:lines, '$[*]' COLUMNS (
         code VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.code',
         serial VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.serial',
         customer VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.customer',
         model VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.model',
         site VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.site',
         place VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.place',
         contract VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.contract',
         active INT PATH '$.active',
         automatic INT PATH '$.automatic')) l
  JOIN customer c ON c.brand = :brand AND c.number = l.customer
  LEFT JOIN site s ON s.customer_id = c.id AND s.name = l.site
  LEFT JOIN contract k ON k.brand = :brand AND k.number = l.contract AND k.customer_id = c.id;
