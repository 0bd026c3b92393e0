-- feed_put_invoices: stores the heads of invoices, or their state; sums follow.
-- role:  jobs
-- param: brand  text
-- param: lines  text  JSON: an array of objects
-- done:  a row an invoice
INSERT INTO invoice (code, customer_id, contract_id, brand, number, issued_on, due_on, from_on, to_on, state, kind, currency, net_minor, tax_minor, tax_permille)
SELECT l.code, c.id, k.id, :brand, l.number, l.issued, l.due, l.from_on, l.to_on, l.state, l.kind, l.currency, 0, 0, l.tax
  FROM JSON_TABLE(:lines, '$[*]' COLUMNS (
         code VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.code',
         number VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.number',
         customer VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.customer',
         contract VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.contract',
         issued DATE PATH '$.issued',
         due DATE PATH '$.due',
         from_on DATE PATH '$.from',
         to_on DATE PATH '$.to',
         state VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.state',
         kind VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.kind',
         tax INT PATH '$.tax',
         currency VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.currency')) l
  JOIN customer c ON c.brand = :brand AND c.number = l.customer
  LEFT JOIN contract k ON k.brand = :brand AND k.number = l.contract AND k.customer_id = c.id
    ON DUPLICATE KEY UPDATE state = VALUES(state), due_on = VALUES(due_on);
