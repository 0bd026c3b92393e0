-- stock_low: a site where something ran low and nobody was told yet.
-- role:  jobs
-- row:   site_id      u64
-- row:   site         text  public id
-- row:   name         text
-- row:   customer_id  u64
-- row:   articles     u64  how many ran low
-- done:  one row or none
SELECT t.id AS site_id, t.code AS site, t.name, t.customer_id, CAST(COUNT(*) AS UNSIGNED) AS articles
  FROM stock w
  JOIN site t ON t.id = w.site_id
 WHERE w.told_at IS NULL AND w.count <= w.low
 GROUP BY t.id, t.code, t.name, t.customer_id
 ORDER BY t.id
 LIMIT 1;
