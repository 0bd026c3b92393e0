-- feed_change_customers: takes over what back-office systems say of customers.
-- role:  jobs
-- param: brand  text
-- param: lines  text  JSON: an array of objects
-- done:  a row a line
UPDATE customer c
  JOIN JSON_TABLE(:lines, '$[*]' COLUMNS (
         number VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.number',
         name VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.name',
         active INT PATH '$.active')) l
    ON c.brand = :brand AND c.number = l.number
   SET c.name = l.name, c.is_active = COALESCE(l.active, c.is_active);
