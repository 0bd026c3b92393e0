-- order_events: the history of an order.
-- role:  portal alone
-- param: customer_id  u64
-- param: code         text
-- row:   state   text
-- row:   at      instant
-- row:   name    text  null
-- row:   staff_role text null
-- row:   reason  text
-- done:  oldest first
SELECT e.state, e.at, p.name, p.staff_role, e.reason
  FROM supply_order o
  JOIN supply_event e ON e.order_id = o.id
  LEFT JOIN person p ON p.id = e.person_id
 WHERE o.code = :code AND o.customer_id = :customer_id
 ORDER BY e.number;
