-- move_desk: lines of moves that are not done, of the portal that a member of staff works for.
-- role:  portal alone
-- scope: staff, because they plan the moves of their portal's customers
-- param: person_id    u64   the member of staff
-- param: limit        u64
-- row:   customer     text  public id
-- row:   customer_name text
-- row:   move         text  public id
-- row:   number       text
-- row:   kind         text
-- row:   line         u64
-- row:   serial       text
-- row:   model        text
-- row:   from_name    text  null
-- row:   from_town    text  null
-- row:   site_name    text  null
-- row:   town         text  null
-- row:   place        text
-- row:   access       text
-- row:   contact      text
-- row:   phone        text
-- row:   wanted_on    day
-- row:   planned_on   day   null
-- row:   state        text
-- done:  by the day planned, else wanted
SELECT c.code AS customer, c.name AS customer_name, m.code AS move, m.number, m.kind, l.number AS line,
       d.serial, d.model, f.name AS from_name, f.town AS from_town, s.name AS site_name, s.town,
       l.place, l.access, m.contact, m.phone, l.wanted_on, l.planned_on, l.state
  FROM person w
  JOIN move_order m ON m.portal = w.portal
  JOIN customer c ON c.id = m.customer_id AND c.brand = w.brand
  JOIN move_line l ON l.move_id = m.id AND l.open_device_id IS NOT NULL
  JOIN device d ON d.id = l.device_id
  LEFT JOIN site f ON f.id = l.from_site_id
  LEFT JOIN site s ON s.id = l.site_id
 WHERE w.id = :person_id AND w.staff_role IS NOT NULL
 ORDER BY COALESCE(l.planned_on, l.wanted_on), m.id, l.number
 LIMIT :limit;
