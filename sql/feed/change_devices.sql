-- feed_change_devices: takes over what back-office systems say of devices; what they leave out stays.
-- role:  jobs
-- param: brand  text
-- param: lines  text  JSON: an array of objects
-- done:  a row a line
UPDATE device d
  JOIN JSON_TABLE(:lines, '$[*]' COLUMNS (
         serial VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.serial',
         customer VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.customer',
         model VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.model',
         site VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.site',
         place VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.place',
         contract VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.contract',
         active INT PATH '$.active',
         automatic INT PATH '$.automatic')) l
    ON d.brand = :brand AND d.serial = l.serial
  LEFT JOIN site s ON s.customer_id = d.customer_id AND s.name = l.site
  LEFT JOIN contract k ON k.brand = :brand AND k.number = l.contract AND k.customer_id = d.customer_id
   SET d.model = l.model, d.site_id = COALESCE(s.id, d.site_id), d.place = COALESCE(l.place, d.place),
       d.due_on = IF(k.id IS NULL OR k.id <=> d.contract_id, d.due_on,
                     k.starts_on + INTERVAL (GREATEST(TIMESTAMPDIFF(MONTH, k.starts_on, UTC_DATE()), 0) DIV k.billing_months + 1) * k.billing_months MONTH - INTERVAL 1 DAY),
       d.contract_id = COALESCE(k.id, d.contract_id),
       d.is_active = COALESCE(l.active, d.is_active), d.is_automatic = COALESCE(l.automatic, d.is_automatic);
