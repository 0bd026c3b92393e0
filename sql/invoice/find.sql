-- invoice_find: invoices of a customer, a page of them from an invoice onwards, or one.
-- role:  portal jobs alone
-- param: customer_id  u64
-- param: code         text  public id of the only one wanted, or empty
-- param: state        text  only of this state, or empty
-- param: after        text  public id of the invoice after which the page begins, or empty
-- param: limit        u64
-- row:   id               u64
-- row:   code             text
-- row:   number           text
-- row:   kind             text
-- row:   state            text
-- row:   issued_on        day
-- row:   due_on           day
-- row:   from_on          day
-- row:   to_on            day
-- row:   currency         text
-- row:   net_minor        i64
-- row:   tax_minor        i64
-- row:   tax_permille     u64
-- row:   contract_code    text  null  NULL: of no contract
-- row:   contract_number  text  null
-- row:   contract_type    text  null
-- row:   file_id          u64         0: there is no PDF yet
-- row:   file_size        u64
-- row:   line_count       u64
-- done:  at most limit rows, newest first
SELECT v.id, v.code, v.number, v.kind, v.state, v.issued_on, v.due_on, v.from_on, v.to_on, v.currency,
       v.net_minor, v.tax_minor, v.tax_permille, k.code AS contract_code, k.number AS contract_number,
       k.type AS contract_type, CAST(COALESCE(v.file_id, 0) AS UNSIGNED) AS file_id, CAST(COALESCE(f.size, 0) AS UNSIGNED) AS file_size,
       CAST(COALESCE((SELECT COUNT(*) FROM invoice_line l WHERE l.invoice_id = v.id), 0) AS UNSIGNED) AS line_count
  FROM invoice v
  LEFT JOIN invoice b ON b.code = :after AND b.customer_id = :customer_id
  LEFT JOIN contract k ON k.id = v.contract_id
  LEFT JOIN file f ON f.id = v.file_id
 WHERE v.customer_id = :customer_id
   AND (:code = '' OR v.code = :code)
   AND (:state = '' OR v.state = :state)
   AND (b.id IS NULL OR (v.issued_on, v.id) < (b.issued_on, b.id))
 ORDER BY v.issued_on DESC, v.id DESC
 LIMIT :limit;
