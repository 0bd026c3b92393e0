-- order_export: orders that changed after a number, each with its lines; for the ERP of the customer or of the portal.
-- role:  portal alone
-- scope: office, because its key asks for all orders of its portal; a customer's key gives customer_id
-- param: portal       text
-- param: customer_id  u64   0: of the portal
-- param: staff        u64   person, who must be of the portal; 0: a program, or the customer
-- param: member_id    u64
-- param: sees_all     flag  without assignment
-- param: after        u64
-- param: orders       u64   most orders
-- row:   changed      u64
-- row:   number       text
-- row:   code         text
-- row:   state        text
-- row:   at           instant
-- row:   customer     text  number of the customer
-- row:   site         text
-- row:   street       text
-- row:   postcode     text
-- row:   town         text
-- row:   country      text
-- row:   contact      text
-- row:   phone        text
-- row:   instruction  text
-- row:   line         u64
-- row:   serial       text
-- row:   article      text  article number
-- row:   quantity     u64
-- row:   charge       text
-- row:   currency     text
-- row:   price_minor  u64
-- done:  by number of the change and line
SELECT x.changed, x.number, x.code, x.state, x.created_at AS at, c.number AS customer, t.name AS site, t.street, t.postcode,
       t.town, t.country, x.contact, x.phone, x.instruction, l.number AS line, d.serial, a.number AS article, l.quantity,
       l.charge, l.currency, l.price_minor
  FROM (SELECT o.* FROM supply_order o
         WHERE o.portal = :portal AND o.changed > :after AND (:customer_id = 0 OR o.customer_id = :customer_id)
           AND (:customer_id <> 0 OR o.state NOT IN ('waiting', 'refused'))
           AND (:sees_all OR NOT EXISTS
               (SELECT 1 FROM supply_line h JOIN device e ON e.id = h.device_id
                 WHERE h.order_id = o.id AND NOT EXISTS (SELECT 1 FROM assignment s
                       WHERE s.member_id = :member_id
                         AND (s.device_id = e.id OR s.group_id = e.group_id OR s.site_id = e.site_id))))
           AND (:staff = 0 OR EXISTS (SELECT 1 FROM person y WHERE y.id = :staff AND y.staff_role IS NOT NULL AND y.portal = o.portal))
         ORDER BY o.changed
         LIMIT :orders) x
  JOIN customer c ON c.id = x.customer_id
  JOIN site t ON t.id = x.site_id
  JOIN supply_line l ON l.order_id = x.id
  JOIN device d ON d.id = l.device_id
  JOIN article a ON a.id = l.article_id
 ORDER BY x.changed, l.number;
