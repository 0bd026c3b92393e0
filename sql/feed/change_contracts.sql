-- feed_change_contracts: takes over what back-office systems say of contracts.
-- role:  jobs
-- param: brand  text
-- param: lines  text  JSON: an array of objects
-- done:  a row a line
UPDATE contract k
  JOIN JSON_TABLE(:lines, '$[*]' COLUMNS (
         number VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.number',
         type VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.type',
         starts DATE PATH '$.starts',
         ends DATE PATH '$.ends',
         term INT PATH '$.term',
         notice INT PATH '$.notice',
         billing INT PATH '$.billing',
         response INT PATH '$.response',
         currency VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.currency',
         rate BIGINT UNSIGNED PATH '$.rate')) l
    ON k.brand = :brand AND k.number = l.number
   SET k.type = l.type, k.starts_on = l.starts, k.ends_on = l.ends, k.term_months = l.term, k.notice_days = l.notice, k.billing_months = l.billing,
       k.response_h = l.response, k.currency = l.currency, k.rate_minor = l.rate;
