-- order_lines: the lines of orders of a customer.
-- role:  portal alone
-- param: customer_id  u64
-- param: orders       text  public ids, a comma between
-- row:   code         text  of the order
-- row:   device       text  public id
-- row:   serial       text
-- row:   model        text
-- row:   article      text  public id
-- row:   article_number text
-- row:   kind         text
-- row:   colour       text
-- row:   quantity     u64
-- row:   charge       text
-- row:   currency     text
-- row:   price_minor  u64
-- done:  by order and line
SELECT o.code, d.code AS device, d.serial, d.model, a.code AS article, a.number AS article_number, a.kind, a.colour,
       l.quantity, l.charge, l.currency, l.price_minor
  FROM supply_order o
  JOIN supply_line l ON l.order_id = o.id
  JOIN device d ON d.id = l.device_id
  JOIN article a ON a.id = l.article_id
 WHERE o.customer_id = :customer_id AND FIND_IN_SET(o.code, :orders) > 0
 ORDER BY o.id DESC, l.number
 LIMIT 2000;
