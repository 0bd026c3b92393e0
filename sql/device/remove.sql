-- device_remove: takes a device off the customer's list, for good.
-- role:  portal alone
-- param: customer_id  u64
-- param: device_id    u64
-- done:  one row; NOT_FOUND when it was gone, or is not the customer's
UPDATE device SET is_active = FALSE, due_on = NULL, silent_since = NULL WHERE id = :device_id AND customer_id = :customer_id AND is_active;
