-- feed_add_registers: stores the counters of new devices.
-- role:  jobs
-- param: lines  text  JSON: an array of objects, each with registers
-- done:  a row a counter
INSERT INTO register (device_id, kind, digits)
SELECT d.id, l.kind, l.digits
  FROM JSON_TABLE(:lines, '$[*]' COLUMNS (
         code VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.code',
         NESTED PATH '$.registers[*]' COLUMNS (
           kind VARCHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.kind',
           digits INT PATH '$.digits', count BIGINT UNSIGNED PATH '$.count'))) l
  JOIN device d ON d.code = l.code
 WHERE l.kind IS NOT NULL;
