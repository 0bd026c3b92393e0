-- token_device: the device of a serial number, for a key that is for it alone.
-- role:  portal alone
-- param: customer_id  u64
-- param: serial       text
-- row:   id           u64
-- done:  one row or none
SELECT id FROM device WHERE customer_id = :customer_id AND UPPER(serial) = UPPER(:serial) AND is_active;
