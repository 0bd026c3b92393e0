-- order_line: a line of an order that was just written, for a device of the customer.
-- role:  portal alone
-- param: customer_id  u64
-- param: code         text  of the order
-- param: number       u64
-- param: device_id    u64
-- param: article_id   u64
-- param: quantity     u64
-- param: charge       text
-- param: currency     text
-- param: price_minor  u64
-- done:  one row
INSERT INTO supply_line (order_id, number, device_id, article_id, quantity, charge, currency, price_minor)
SELECT o.id, :number, d.id, :article_id, :quantity, :charge, :currency, :price_minor
  FROM supply_order o
  JOIN device d ON d.id = :device_id AND d.customer_id = o.customer_id
 WHERE o.code = :code AND o.customer_id = :customer_id;
