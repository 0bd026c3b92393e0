-- feed_add_epochs: what the counters of new devices show today.
-- role:  jobs
-- param: lines  text  JSON: an array of objects, each with registers
-- done:  a row a counter
INSERT INTO register_epoch (register_id, epoch, starts_on, count, cause)
SELECT r.id, 1, UTC_DATE(), l.count, 'installed'
  FROM JSON_TABLE(:lines, '$[*]' COLUMNS (
         code VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.code',
         NESTED PATH '$.registers[*]' COLUMNS (
           kind VARCHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.kind',
           digits INT PATH '$.digits', count BIGINT UNSIGNED PATH '$.count'))) l
  JOIN device d ON d.code = l.code
  JOIN register r ON r.device_id = d.id AND r.kind = l.kind;
