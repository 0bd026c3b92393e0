-- invoice_missing: invoices that have no PDF yet, oldest first.
-- role:  jobs
-- param: after  u64  row id of the last one looked at; 0: from the first
-- param: limit  u64
-- row:   id           u64
-- row:   code         text
-- row:   number       text
-- row:   customer_id  u64
-- row:   customer     text  company
-- row:   customer_number  text
-- row:   portal       text  folder under conf/portals: where the customer belongs
-- done:  at most limit rows, by their ids
SELECT v.id, v.code, v.number, v.customer_id, c.name AS customer, c.number AS customer_number, c.portal
  FROM invoice v FORCE INDEX (fk_invoice_file)
  JOIN customer c ON c.id = v.customer_id
 WHERE v.file_id IS NULL AND v.id > :after
 ORDER BY v.id
 LIMIT :limit;
