-- feed_add_inclusions: what contracts of a feed include.
-- role:  jobs
-- param: brand  text
-- param: lines  text  JSON: an array of objects, each with include_list
-- done:  a row an inclusion
INSERT INTO contract_inclusion (contract_id, what)
SELECT k.id, l.what
  FROM JSON_TABLE(:lines, '$[*]' COLUMNS (
         number VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.number',
         NESTED PATH '$.include_list[*]' COLUMNS (what VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$'))) l
  JOIN contract k ON k.brand = :brand AND k.number = l.number
 WHERE l.what IS NOT NULL;
