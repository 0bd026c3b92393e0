-- move_list: moves of a customer in which a member sees a device, with the lines they see.
-- role:  portal alone
-- param: customer_id  u64
-- param: member_id    u64
-- param: sees_all     flag  without assignment
-- param: after        text  public id of the move after which the page begins, or empty
-- param: limit        u64   lines
-- row:   code         text  public id of the move
-- row:   number       text
-- row:   kind         text
-- row:   created_at   instant
-- row:   device       text  public id
-- row:   serial       text
-- row:   model        text
-- row:   wanted_on    day
-- row:   planned_on   day   null
-- row:   site_name    text  null  where it goes to
-- row:   state        text
-- done:  newest move first; the lines of a move together
SELECT m.code, m.number, m.kind, m.created_at, d.code AS device, d.serial, d.model,
       l.wanted_on, l.planned_on, s.name AS site_name, l.state
  FROM move_order m
  JOIN move_line l ON l.move_id = m.id
  JOIN device d ON d.id = l.device_id
  LEFT JOIN site s ON s.id = l.site_id
 WHERE m.customer_id = :customer_id
   AND (:after = '' OR m.id < (SELECT x.id FROM move_order x WHERE x.code = :after AND x.customer_id = :customer_id))
   AND (:sees_all OR EXISTS (SELECT 1 FROM assignment a
                              WHERE a.member_id = :member_id
                                AND (a.device_id = d.id OR a.group_id = d.group_id OR a.site_id = d.site_id)))
 ORDER BY m.id DESC, l.number
 LIMIT :limit;
