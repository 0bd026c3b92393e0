-- feed_sum_invoices: sums of invoices from their lines; tax is rounded once, half away from zero. A drawn PDF is out of date.
-- role:  jobs
-- param: brand  text
-- param: lines  text  JSON: an array of objects
-- done:  a row an invoice
UPDATE invoice i
   SET i.net_minor = (SELECT SUM(w.amount_minor) FROM invoice_line w WHERE w.invoice_id = i.id),
       i.tax_minor = ROUND(i.net_minor * i.tax_permille / 1000), i.file_id = NULL
 WHERE i.brand = :brand
   AND i.number IN (SELECT j.number FROM JSON_TABLE(:lines, '$[*]' COLUMNS (number VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.number')) j)
   AND EXISTS (SELECT 1 FROM invoice_line w WHERE w.invoice_id = i.id);
