-- reading_hear_device: a device with automatic readings was heard.
-- role:  portal jobs alone
-- param: customer_id  u64
-- param: device_id    u64
-- done:  one row
UPDATE device SET heard_at = UTC_TIMESTAMP(), silent_since = NULL
 WHERE id = :device_id AND customer_id = :customer_id;
