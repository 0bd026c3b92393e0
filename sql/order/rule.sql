-- order_rule: which orders of a customer wait for an administrator.
-- role:  portal alone
-- param: customer_id  u64
-- row:   approval  text
-- done:  one row, or none: no order does
SELECT approval FROM order_rule WHERE customer_id = :customer_id;
