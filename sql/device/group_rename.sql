-- device_group_rename: gives a group of devices another name.
-- role:  portal alone
-- param: customer_id  u64
-- param: code         text  public id
-- param: name         text
-- done:  one row; NOT_FOUND when it is not the customer's; CONFLICT when another group bears it
UPDATE device_group SET name = :name WHERE code = :code AND customer_id = :customer_id;
