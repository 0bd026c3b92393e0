-- order_number_find: whose order a number names, for the back office of a portal.
-- role:  portal alone
-- scope: office, because it tells the states of all orders of its portal
-- param: portal  text
-- param: number  text
-- row:   customer_id  u64
-- row:   code         text
-- done:  one row or none
SELECT o.customer_id, o.code FROM supply_order o WHERE o.portal = :portal AND o.number = :number;
