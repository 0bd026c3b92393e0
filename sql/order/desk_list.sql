-- order_desk_list: orders of a portal as the supply desk sees them.
-- role:  portal alone
-- scope: staff, because they work through the orders of their portal
-- param: staff    u64   person
-- param: state    text  a state; "open": received, approved or shipped; empty: all
-- param: search   text  pattern of LIKE, escaped with |; "%" for everything
-- param: after    text  public id of the order after which the page begins, or empty
-- param: limit    u64
-- row:   code     text
-- row:   number   text
-- row:   state    text
-- row:   at       instant
-- row:   customer text
-- row:   customer_number text
-- row:   site     text
-- row:   town     text
-- row:   pieces   u64
-- row:   to_quote flag
-- done:  at most limit rows, oldest first
SELECT o.code, o.number, o.state, o.created_at AS at, c.name AS customer, c.number AS customer_number, t.name AS site, t.town,
       CAST(COALESCE((SELECT SUM(l.quantity) FROM supply_line l WHERE l.order_id = o.id), 0) AS UNSIGNED) AS pieces,
       EXISTS (SELECT 1 FROM supply_line q WHERE q.order_id = o.id AND q.charge = 'quote') AS to_quote
  FROM person s
  JOIN supply_order o ON o.portal = s.portal
  JOIN customer c ON c.id = o.customer_id AND c.brand = s.brand
  JOIN site t ON t.id = o.site_id
 WHERE s.id = :staff AND s.staff_role IS NOT NULL
   AND (:state = '' OR o.state = :state OR (:state = 'open' AND o.state IN ('received', 'approved', 'shipped')))
   AND (:search = '%' OR o.number LIKE :search ESCAPE '|' OR c.number LIKE :search ESCAPE '|'
        OR c.name COLLATE utf8mb4_uca1400_ai_ci LIKE :search ESCAPE '|')
   AND (:after = '' OR o.id > (SELECT b.id FROM supply_order b WHERE b.code = :after AND b.portal = s.portal))
 ORDER BY o.id
 LIMIT :limit;
