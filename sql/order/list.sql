-- order_list: orders that a member sees, newest first.
-- role:  portal alone
-- param: customer_id  u64
-- param: member_id    u64
-- param: sees_all     flag
-- param: state        text  a state; "open": neither at its end; empty: all
-- param: device       text  public id of a device, or empty
-- param: after        text  public id of the order after which the page begins, or empty
-- param: limit        u64
-- row:   code         text
-- row:   number       text
-- row:   state        text
-- row:   at           instant  when it was ordered
-- row:   by_name      text  null
-- row:   site         text
-- row:   courier      text
-- row:   courier_url  text
-- row:   expected_on  day   null
-- row:   is_on_behalf flag  our staff did it on the customer's behalf
-- row:   pieces       u64
-- done:  at most limit rows
SELECT o.code, o.number, o.state, o.created_at AS at, p.name AS by_name, t.name AS site, o.courier, o.courier_url,
       o.expected_on, o.staff_id IS NOT NULL AS is_on_behalf,
       CAST(COALESCE((SELECT SUM(l.quantity) FROM supply_line l WHERE l.order_id = o.id), 0) AS UNSIGNED) AS pieces
  FROM supply_order o
  JOIN site t ON t.id = o.site_id
  LEFT JOIN person p ON p.id = o.person_id
 WHERE o.customer_id = :customer_id
   AND (:state = '' OR o.state = :state OR (:state = 'open' AND o.state IN ('waiting', 'received', 'approved', 'shipped')))
   AND (:device = '' OR EXISTS (SELECT 1 FROM supply_line x JOIN device y ON y.id = x.device_id
                                 WHERE x.order_id = o.id AND y.code = :device))
   AND (:after = '' OR o.id < (SELECT b.id FROM supply_order b WHERE b.code = :after AND b.customer_id = :customer_id))
   AND (:sees_all OR NOT EXISTS
        (SELECT 1 FROM supply_line h JOIN device d ON d.id = h.device_id
          WHERE h.order_id = o.id AND NOT EXISTS (SELECT 1 FROM assignment s
                WHERE s.member_id = :member_id
                  AND (s.device_id = d.id OR s.group_id = d.group_id OR s.site_id = d.site_id))))
 ORDER BY o.id DESC
 LIMIT :limit;
