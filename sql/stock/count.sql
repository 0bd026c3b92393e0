-- stock_count: what somebody counted of an article at a site where they see a device that it fits.
-- role:  portal alone
-- param: customer_id  u64
-- param: member_id    u64
-- param: sees_all     flag
-- param: site         text  public id
-- param: article      text  public id
-- param: count        u64
-- param: low          u64
-- param: person_id    u64   null
-- done:  one row or two; NOT_FOUND when there is no such device
INSERT INTO stock (site_id, article_id, count, low, counted_at, person_id, told_at)
SELECT DISTINCT t.id, a.id, :count, :low, UTC_TIMESTAMP(), :person_id, NULL
  FROM site t
  JOIN device d ON d.site_id = t.id AND d.is_active
  JOIN article_fit f ON f.model = d.model
  JOIN article a ON a.id = f.article_id AND a.brand = d.brand
 WHERE t.code = :site AND t.customer_id = :customer_id AND a.code = :article
   AND (:sees_all OR EXISTS (SELECT 1 FROM assignment s
                              WHERE s.member_id = :member_id
                                AND (s.device_id = d.id OR s.group_id = d.group_id OR s.site_id = d.site_id)))
ON DUPLICATE KEY UPDATE told_at = IF(VALUES(count) > VALUES(low), NULL, IF(stock.low = VALUES(low), stock.told_at, NULL)),
   count = VALUES(count), low = VALUES(low), counted_at = VALUES(counted_at), person_id = VALUES(person_id);
