-- reading_next_epoch: the epoch just opened is the present one.
-- role:  portal alone
-- param: customer_id  u64
-- param: register_id  u64
-- done:  one row
UPDATE register r
  JOIN device d ON d.id = r.device_id
   SET r.epoch = r.epoch + 1
 WHERE r.id = :register_id AND d.customer_id = :customer_id;
