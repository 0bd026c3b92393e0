-- feed_add_prices: what pages cost by contracts of a feed.
-- role:  jobs
-- param: brand  text
-- param: lines  text  JSON: an array of objects, each with price_list
-- done:  a row a price
INSERT INTO contract_price (contract_id, register_kind, included_pages, price_micro)
SELECT k.id, l.kind, l.included, l.micro
  FROM JSON_TABLE(:lines, '$[*]' COLUMNS (
         number VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.number',
         NESTED PATH '$.price_list[*]' COLUMNS (
           kind VARCHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.kind',
           included BIGINT UNSIGNED PATH '$.included', micro BIGINT UNSIGNED PATH '$.micro'))) l
  JOIN contract k ON k.brand = :brand AND k.number = l.number
 WHERE l.kind IS NOT NULL;
