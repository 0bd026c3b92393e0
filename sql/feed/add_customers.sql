-- feed_add_customers: stores new customers.
-- role:  jobs
-- param: brand   text
-- param: portal  text
-- param: lines   text  JSON: an array of objects
-- done:  a row a line
INSERT INTO customer (code, brand, portal, number, name, is_active, created_at)
SELECT l.code, :brand, :portal, l.number, l.name, COALESCE(l.active, 1), UTC_TIMESTAMP()
  FROM JSON_TABLE(:lines, '$[*]' COLUMNS (
         code VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.code',
         number VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.number',
         name VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.name',
         active INT PATH '$.active')) l;
