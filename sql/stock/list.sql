-- stock_list: articles for the devices of a site that a member sees, with what is counted of them.
-- role:  portal alone
-- param: customer_id  u64
-- param: member_id    u64
-- param: sees_all     flag
-- param: site         text  public id
-- row:   article      text  public id
-- row:   kind         text
-- row:   colour       text
-- row:   models       text  device types it fits there, ", " between
-- row:   device       text  public id of one device there that it fits
-- row:   count        u64      null  NULL: not counted
-- row:   low          u64      null
-- row:   counted_at   instant  null
-- row:   by_name      text     null
-- done:  at most 200 rows, by kind and colour
SELECT a.code AS article, a.kind, a.colour, COALESCE(GROUP_CONCAT(DISTINCT d.model ORDER BY d.model SEPARATOR ', '), '') AS models,
       COALESCE(MIN(d.code), '') AS device, w.count, w.low, w.counted_at, p.name AS by_name
  FROM site t
  JOIN device d ON d.site_id = t.id AND d.is_active AND d.kind = 'device'
  JOIN article_fit f ON f.model = d.model
  JOIN article a ON a.id = f.article_id AND a.brand = d.brand AND a.is_active
  LEFT JOIN stock w ON w.site_id = t.id AND w.article_id = a.id
  LEFT JOIN person p ON p.id = w.person_id
 WHERE t.code = :site AND t.customer_id = :customer_id
   AND (:sees_all OR EXISTS (SELECT 1 FROM assignment s
                              WHERE s.member_id = :member_id
                                AND (s.device_id = d.id OR s.group_id = d.group_id OR s.site_id = d.site_id)))
 GROUP BY a.id, a.code, a.kind, a.colour, w.count, w.low, w.counted_at, p.name
 ORDER BY a.kind, a.colour, a.id
 LIMIT 200;
