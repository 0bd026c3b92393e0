-- challenge_insert: contests the estimates of a device by a reading that was kept for it.
-- role:  portal alone
-- param: customer_id  u64
-- param: code         text  public id
-- param: device_id    u64
-- param: reading      text  public id of the reading
-- param: file_id      u64   photo; 0: none
-- param: note         text
-- param: person_id    u64   0: by link
-- done:  one row; NOT_FOUND when the device is not the customer's; CONFLICT when one is open (uq_challenge_open)
INSERT INTO challenge (code, customer_id, device_id, open_device_id, reading_id, file_id, note, state, person_id, created_at)
SELECT :code, d.customer_id, d.id, d.id, r.id, NULLIF(:file_id, 0), :note, 'open', NULLIF(:person_id, 0), UTC_TIMESTAMP()
  FROM device d
  JOIN reading r ON r.device_id = d.id AND r.code = :reading
 WHERE d.id = :device_id AND d.customer_id = :customer_id;
