-- order_change: takes the next number of the portal's changes; its row is held until the unit ends.
-- role:  portal alone
-- param: portal  text
-- done:  one row
INSERT INTO supply_change (portal, last) VALUES (:portal, 1)
ON DUPLICATE KEY UPDATE last = last + 1;
