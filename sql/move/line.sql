-- move_line: a line of a move, whoever sees its device, to be changed.
-- role:  portal alone
-- param: customer_id  u64
-- param: move         text  public id of the move
-- param: line         u64
-- row:   kind         text
-- row:   number       text  of the move
-- row:   device_id    u64
-- row:   device       text  public id
-- row:   serial       text
-- row:   site         text  null  public id of the new site
-- row:   site_id      u64   null
-- row:   place        text
-- row:   person_id    u64   who asked
-- row:   state        text
-- row:   planned_on   day   null
-- done:  one row or none
SELECT m.kind, m.number, l.device_id, d.code AS device, d.serial, s.code AS site, l.site_id, l.place, m.person_id,
       l.state, l.planned_on
  FROM move_order m
  JOIN move_line l ON l.move_id = m.id
  JOIN device d ON d.id = l.device_id
  LEFT JOIN site s ON s.id = l.site_id
 WHERE m.code = :move AND m.customer_id = :customer_id AND l.number = :line;
