-- reading_open_epoch: says that a counter begins anew; reading_next_epoch makes it the present one.
-- role:  portal alone
-- param: customer_id  u64
-- param: register_id  u64
-- param: starts_on    day
-- param: count        u64
-- param: cause        text
-- done:  one row; CONFLICT when somebody was first
INSERT INTO register_epoch (register_id, epoch, starts_on, count, cause)
SELECT r.id, r.epoch + 1, :starts_on, :count, :cause
  FROM register r
  JOIN device d ON d.id = r.device_id AND d.customer_id = :customer_id
 WHERE r.id = :register_id;
