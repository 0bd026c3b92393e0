-- order_offers: articles that fit devices a member sees, what the contract includes of them and what they cost.
-- role:  portal alone
-- param: customer_id  u64
-- param: member_id    u64
-- param: sees_all     flag  without assignment
-- param: devices      text  public ids, a comma between
-- param: serial       text  or this serial number; empty: none
-- param: portal       text  whose prices
-- param: today        day   whether a contract runs
-- row:   device_id      u64
-- row:   device         text  public id
-- row:   serial         text
-- row:   model          text
-- row:   place          text
-- row:   site           text  null  public id
-- row:   site_name      text  null
-- row:   contract       text  null  number of the contract that runs
-- row:   article_id     u64   null  NULL: nothing fits this device
-- row:   article        text  null  public id
-- row:   number         text  null
-- row:   kind           text  null
-- row:   colour         text  null
-- row:   yield_pages    u64   null
-- row:   is_included    flag
-- row:   currency       text  null  NULL: a quote is needed
-- row:   price_minor    u64   null
-- row:   stock          u64   null  pieces at the device's site; NULL: not counted there
-- done:  at most 400 rows, by device and article
SELECT d.id AS device_id, d.code AS device, d.serial, d.model, d.place, t.code AS site, t.name AS site_name,
       k.number AS contract, a.id AS article_id, a.code AS article, a.number, a.kind, a.colour, a.yield_pages,
       EXISTS (SELECT 1 FROM contract_inclusion i
                WHERE i.contract_id = k.id
                  AND i.what = CASE a.kind WHEN 'toner' THEN 'toner' WHEN 'drum' THEN 'drums' WHEN 'waste' THEN 'waste'
                                           WHEN 'staples' THEN 'staples' ELSE 'parts' END) AS is_included,
       p.currency, p.price_minor, w.count AS stock
  FROM device d
  LEFT JOIN site t ON t.id = d.site_id
  LEFT JOIN contract k ON k.id = d.contract_id AND k.starts_on <= :today AND (k.ends_on IS NULL OR k.ends_on >= :today)
  LEFT JOIN article_fit f ON f.model = d.model
  LEFT JOIN article a ON a.id = f.article_id AND a.brand = d.brand AND a.is_active
  LEFT JOIN article_price p ON p.article_id = a.id AND p.portal = :portal
  LEFT JOIN stock w ON w.site_id = d.site_id AND w.article_id = a.id
 WHERE d.customer_id = :customer_id AND d.kind = 'device' AND d.is_active
   AND (FIND_IN_SET(d.code, :devices) > 0 OR d.serial = :serial)
   AND (:sees_all OR EXISTS (SELECT 1 FROM assignment s
                              WHERE s.member_id = :member_id
                                AND (s.device_id = d.id OR s.group_id = d.group_id OR s.site_id = d.site_id)))
 ORDER BY d.serial, a.kind, a.colour, a.id
 LIMIT 400;
