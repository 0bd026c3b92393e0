-- feed_change_sites: takes over what back-office systems say of sites.
-- role:  jobs
-- param: brand  text
-- param: lines  text  JSON: an array of objects
-- done:  a row a line
UPDATE site s
  JOIN customer c ON c.id = s.customer_id AND c.brand = :brand
  JOIN JSON_TABLE(:lines, '$[*]' COLUMNS (
         customer VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.customer',
         name VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.name',
         street VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.street',
         postcode VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.postcode',
         town VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.town',
         country VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.country',
         zone VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.zone')) l
    ON l.customer = c.number AND l.name = s.name
   SET s.street = l.street, s.postcode = l.postcode, s.town = l.town, s.country = l.country, s.zone = l.zone;
