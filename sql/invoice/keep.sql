-- invoice_keep: gives an invoice its PDF, which is the customer's.
-- role:  jobs
-- param: customer_id  u64
-- param: invoice_id   u64
-- param: file_id      u64
-- done:  one row; NOT_FOUND when the invoice has one already
UPDATE invoice v
  JOIN file f ON f.id = :file_id AND f.customer_id = v.customer_id
   SET v.file_id = f.id
 WHERE v.id = :invoice_id AND v.customer_id = :customer_id AND v.file_id IS NULL;
