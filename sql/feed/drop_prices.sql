-- feed_drop_prices: takes away the prices of contracts that are said anew.
-- role:  jobs
-- param: brand  text
-- param: lines  text  JSON: an array of objects
-- done:  those rows
DELETE p FROM contract_price p
  JOIN contract k ON k.id = p.contract_id AND k.brand = :brand
  JOIN JSON_TABLE(:lines, '$[*]' COLUMNS (
         number VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.number',
         prices VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.prices')) l
    ON l.number = k.number
 WHERE l.prices IS NOT NULL;
