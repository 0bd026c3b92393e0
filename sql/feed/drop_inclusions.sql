-- feed_drop_inclusions: takes away the inclusions of contracts that are said anew.
-- role:  jobs
-- param: brand  text
-- param: lines  text  JSON: an array of objects
-- done:  those rows
DELETE p FROM contract_inclusion p
  JOIN contract k ON k.id = p.contract_id AND k.brand = :brand
  JOIN JSON_TABLE(:lines, '$[*]' COLUMNS (
         number VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.number',
         includes VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.includes')) l
    ON l.number = k.number
 WHERE l.includes IS NOT NULL;
