-- feed_sum_invoices: sums of invoices from their lines; tax is rounded once, half away from zero. A drawn PDF is out of date.
-- role:  jobs
-- param: brand  text
-- param: lines  text  JSON: an array of objects
-- done:  a row an invoice
UPDATE invoice i
  JOIN (SELECT w.invoice_id, SUM(w.amount_minor) AS net
          FROM (SELECT DISTINCT j.number FROM JSON_TABLE(:lines, '$[*]' COLUMNS (number VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.number')) j) n
          JOIN invoice h ON h.brand = :brand AND h.number = n.number
          JOIN invoice_line w ON w.invoice_id = h.id
         GROUP BY w.invoice_id) t ON t.invoice_id = i.id
   SET i.net_minor = t.net, i.tax_minor = ROUND(t.net * i.tax_permille / 1000), i.file_id = NULL;
