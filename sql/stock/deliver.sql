-- stock_deliver: what an order brought is on the shelf, where its articles are counted.
-- role:  portal alone
-- param: customer_id  u64
-- param: code         text  public id of the order
-- done:  a row an article that is counted; NOT_FOUND when none is
UPDATE stock w
  JOIN supply_order o ON o.site_id = w.site_id AND o.code = :code AND o.customer_id = :customer_id
  JOIN (SELECT l.order_id, l.article_id, SUM(l.quantity) AS pieces
          FROM supply_line l JOIN supply_order y ON y.id = l.order_id
         WHERE y.code = :code AND y.customer_id = :customer_id
         GROUP BY l.order_id, l.article_id) x ON x.order_id = o.id AND x.article_id = w.article_id
   SET w.told_at = IF(w.count + x.pieces > w.low, NULL, w.told_at), w.count = w.count + x.pieces, w.person_id = NULL,
       w.counted_at = UTC_TIMESTAMP();
