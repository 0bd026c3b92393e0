-- order_advance: an order's state, courier and number of change.
-- role:  portal alone
-- param: customer_id  u64
-- param: code         text
-- param: state        text
-- param: changed      u64
-- param: courier      text
-- param: courier_url  text
-- param: expected_on  day  null
-- done:  one row
UPDATE supply_order
   SET state = :state, changed = :changed, courier = :courier, courier_url = :courier_url, expected_on = :expected_on
 WHERE code = :code AND customer_id = :customer_id;
