-- challenge_of_device: the open one of a device.
-- role:  portal alone
-- param: customer_id  u64
-- param: device_id    u64
-- row:   code         text
-- done:  one row or none
SELECT x.code FROM challenge x WHERE x.open_device_id = :device_id AND x.customer_id = :customer_id;
