-- move_one: a move with the lines whose devices a member sees.
-- role:  portal alone
-- param: customer_id  u64
-- param: member_id    u64
-- param: sees_all     flag  without assignment
-- param: code         text
-- row:   number       text
-- row:   kind         text
-- row:   created_at   instant
-- row:   contact      text
-- row:   phone        text
-- row:   person_name  text       who asked; empty for somebody erased since
-- row:   line         u64
-- row:   device_id    u64
-- row:   device       text       public id
-- row:   serial       text
-- row:   model        text
-- row:   wanted_on    day
-- row:   planned_on   day   null
-- row:   from_name    text  null site it stood at
-- row:   site_name    text  null where it goes to
-- row:   town         text  null
-- row:   place        text
-- row:   access       text
-- row:   state        text
-- row:   changed_at   instant
-- row:   read_on      day   null day of the reading kept with the line, else of the device's latest
-- done:  its lines in order; none when there is no such move, or the member sees no device of it
SELECT m.number, m.kind, m.created_at, m.contact, m.phone, p.name AS person_name,
       l.number AS line, d.id AS device_id, d.code AS device, d.serial, d.model, l.wanted_on, l.planned_on,
       f.name AS from_name, s.name AS site_name, s.town, l.place, l.access, l.state, l.changed_at,
       COALESCE(r.taken_on, d.read_on) AS read_on
  FROM move_order m
  JOIN person p ON p.id = m.person_id
  JOIN move_line l ON l.move_id = m.id
  JOIN device d ON d.id = l.device_id
  LEFT JOIN reading r ON r.id = l.reading_id
  LEFT JOIN site f ON f.id = l.from_site_id
  LEFT JOIN site s ON s.id = l.site_id
 WHERE m.code = :code AND m.customer_id = :customer_id
   AND (:sees_all OR EXISTS (SELECT 1 FROM assignment a
                              WHERE a.member_id = :member_id
                                AND (a.device_id = d.id OR a.group_id = d.group_id OR a.site_id = d.site_id)))
 ORDER BY l.number;
