-- feed_add_chains: begins the logs of new customers.
-- role:  jobs
-- param: lines  text  JSON: an array of objects
-- done:  a row a line
INSERT INTO chain (id, length, last_hash)
SELECT c.id, 0, UNHEX(REPEAT('00', 32))
  FROM JSON_TABLE(:lines, '$[*]' COLUMNS (
         code VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.code')) l
  JOIN customer c ON c.code = l.code;
