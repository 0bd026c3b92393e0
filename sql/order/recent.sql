-- order_recent: what was ordered for devices within a year, or is on its way; cancelled and refused orders left out.
-- role:  portal alone
-- param: customer_id  u64
-- param: devices      text  public ids, a comma between
-- row:   device_id    u64
-- row:   article_id   u64
-- row:   code         text  public id of the order
-- row:   number       text
-- row:   state        text
-- row:   at           instant  when it was ordered
-- row:   quantity     u64
-- row:   charge       text
-- done:  newest first
SELECT l.device_id, l.article_id, o.code, o.number, o.state, o.created_at AS at, l.quantity, l.charge
  FROM device d
  JOIN supply_line l ON l.device_id = d.id
  JOIN supply_order o ON o.id = l.order_id
 WHERE d.customer_id = :customer_id AND FIND_IN_SET(d.code, :devices) > 0
   AND o.customer_id = :customer_id AND o.state NOT IN ('cancelled', 'refused')
   AND (o.created_at >= UTC_TIMESTAMP() - INTERVAL 1 YEAR OR o.state <> 'delivered')
 ORDER BY o.id DESC
 LIMIT 1000;
