-- order_set_rule: which orders of a customer wait for an administrator from now on.
-- role:  portal alone
-- param: customer_id  u64
-- param: approval     text
-- done:  one row
INSERT INTO order_rule (customer_id, approval) VALUES (:customer_id, :approval)
ON DUPLICATE KEY UPDATE approval = VALUES(approval);
