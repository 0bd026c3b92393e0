-- order_changed: the number that order_change took, and when it is.
-- role:  portal alone
-- param: portal  text
-- row:   last  u64
-- row:   at    instant
-- done:  one row
SELECT last, UTC_TIMESTAMP() AS at FROM supply_change WHERE portal = :portal;
