-- invoice_lines: lines of an invoice, from one onwards.
-- role:  portal jobs alone
-- param: customer_id  u64
-- param: invoice_id   u64
-- param: after        u64  number of the last line of the page before; 0: from the first
-- param: limit        u64
-- row:   number         u64
-- row:   kind           text
-- row:   device_code    text  null  NULL: of no device
-- row:   serial         text  null
-- row:   model          text  null
-- row:   register_kind  text  null
-- row:   count_from     u64   null
-- row:   count_to       u64   null
-- row:   is_estimated   flag
-- row:   quantity       i64
-- row:   price_micro    i64
-- row:   amount_minor   i64
-- row:   note           text
-- done:  at most limit rows, in order
SELECT l.number, l.kind, d.code AS device_code, d.serial, d.model, l.register_kind, l.count_from, l.count_to, l.is_estimated,
       l.quantity, l.price_micro, l.amount_minor, l.note
  FROM invoice v
  JOIN invoice_line l ON l.invoice_id = v.id
  LEFT JOIN device d ON d.id = l.device_id AND d.customer_id = v.customer_id
 WHERE v.id = :invoice_id AND v.customer_id = :customer_id AND l.number > :after
 ORDER BY l.number
 LIMIT :limit;
