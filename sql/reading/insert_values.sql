-- reading_insert_values: adds what the registers of a reading showed, in their present epochs.
-- role:  portal jobs alone
-- param: code         text  public id of the reading
-- param: customer_id  u64
-- param: counts       text  JSON array of [register, count]
-- done:  one row a register
INSERT INTO reading_value (reading_id, register_id, epoch, count)
SELECT g.id, r.id, r.epoch, v.count
  FROM reading g
  JOIN device d ON d.id = g.device_id AND d.customer_id = :customer_id
  JOIN JSON_TABLE(:counts, '$[*]' COLUMNS (register_id BIGINT UNSIGNED PATH '$[0]', count BIGINT UNSIGNED PATH '$[1]')) v
  JOIN register r ON r.id = v.register_id AND r.device_id = d.id
 WHERE g.code = :code;
