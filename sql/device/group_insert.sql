-- device_group_insert: makes a group of devices.
-- role:  portal alone
-- param: customer_id  u64
-- param: code         text  public id
-- param: name         text
-- done:  one row; CONFLICT when the customer has a group of this name
INSERT INTO device_group (code, customer_id, name) VALUES (:code, :customer_id, :name);
