-- feed_put_invoice_lines: stores lines of invoices.
-- role:  jobs
-- param: brand  text
-- param: lines  text  JSON: an array of objects
-- done:  a row a line
INSERT INTO invoice_line (invoice_id, number, kind, device_id, register_kind, count_from, count_to, is_estimated, quantity, price_micro, amount_minor, note)
SELECT i.id, l.line_number, l.line_kind, d.id, l.register, l.count_from, l.count_to, COALESCE(l.estimated, 0), l.quantity, l.price_micro, l.amount, COALESCE(l.note, '')
  FROM JSON_TABLE(:lines, '$[*]' COLUMNS (
         number VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.number',
         line_number INT UNSIGNED PATH '$.line',
         line_kind VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.line_kind',
         serial VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.serial',
         register VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.register',
         count_from BIGINT UNSIGNED PATH '$.count_from',
         count_to BIGINT UNSIGNED PATH '$.count_to',
         estimated INT PATH '$.estimated',
         quantity BIGINT PATH '$.quantity',
         price_micro BIGINT PATH '$.price_micro',
         amount BIGINT PATH '$.amount',
         note VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.note')) l
  JOIN invoice i ON i.brand = :brand AND i.number = l.number
  LEFT JOIN device d ON d.brand = :brand AND d.serial = l.serial AND d.customer_id = i.customer_id
    ON DUPLICATE KEY UPDATE kind = VALUES(kind), quantity = VALUES(quantity), price_micro = VALUES(price_micro), amount_minor = VALUES(amount_minor), note = VALUES(note);
