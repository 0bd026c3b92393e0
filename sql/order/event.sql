-- order_event: writes the state an order has entered into its history.
-- role:  portal alone
-- param: customer_id  u64
-- param: code         text
-- param: state        text
-- param: person_id    u64  null  NULL: the ERP, or a program
-- param: reason       text
-- done:  one row
INSERT INTO supply_event (order_id, number, state, at, person_id, reason)
SELECT o.id, 1 + COUNT(e.number), :state, UTC_TIMESTAMP(), :person_id, :reason
  FROM supply_order o
  LEFT JOIN supply_event e ON e.order_id = o.id
 WHERE o.code = :code AND o.customer_id = :customer_id
 GROUP BY o.id;
