-- feed_add_contracts: stores new contracts.
-- role:  jobs
-- param: brand  text
-- param: lines  text  JSON: an array of objects
-- done:  a row a line
INSERT INTO contract (code, customer_id, brand, number, type, starts_on, ends_on, term_months, notice_days, billing_months, response_h, currency, rate_minor)
SELECT l.code, c.id, :brand, l.number, l.type, l.starts, l.ends, l.term, l.notice, l.billing, l.response, l.currency, l.rate
  FROM JSON_TABLE(:lines, '$[*]' COLUMNS (
         code VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.code',
         number VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.number',
         customer VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.customer',
         type VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.type',
         starts DATE PATH '$.starts',
         ends DATE PATH '$.ends',
         term INT PATH '$.term',
         notice INT PATH '$.notice',
         billing INT PATH '$.billing',
         response INT PATH '$.response',
         currency VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.currency',
         rate BIGINT UNSIGNED PATH '$.rate')) l
  JOIN customer c ON c.brand = :brand AND c.number = l.customer;
