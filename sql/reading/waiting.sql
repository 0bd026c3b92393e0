-- reading_waiting: unlikely readings that were confirmed and wait for the contract desk, one row a register.
-- role:  portal alone
-- scope: staff, because they decide on readings of their portal's customers
-- param: person_id  u64   the member of staff
-- param: limit      u64
-- row:   code             text
-- row:   taken_on         day
-- row:   at               instant
-- row:   source           text
-- row:   person           text  null
-- row:   device           text
-- row:   serial           text
-- row:   model            text
-- row:   customer         text  public id
-- row:   customer_number  text
-- row:   customer_name    text
-- row:   zone             text  null  of the site
-- row:   kind             text
-- row:   count            u64
-- row:   before_on        day   null  of the live value before it in the same epoch, and
-- row:   before_count     u64   null
-- done:  those of at most limit readings, oldest first
SELECT x.code, x.taken_on, x.at, x.source, p.name AS person, d.code AS device, d.serial, d.model,
       c.code AS customer, c.number AS customer_number, c.name AS customer_name, z.zone, r.kind, v.count,
       b.live_on AS before_on, bv.count AS before_count
  FROM (SELECT g.*
          FROM person w
          JOIN customer k ON k.brand = w.brand AND k.portal = w.portal
          JOIN device i ON i.customer_id = k.id
          JOIN reading_standing s ON s.device_id = i.id AND s.state = 'submitted' AND s.live_on IS NOT NULL
          JOIN reading g ON g.id = s.reading_id
         WHERE w.id = :person_id AND w.staff_role IS NOT NULL
         ORDER BY g.at, g.id
         LIMIT :limit) x
  JOIN device d ON d.id = x.device_id
  JOIN customer c ON c.id = d.customer_id
  LEFT JOIN site z ON z.id = d.site_id
  LEFT JOIN person p ON p.id = x.person_id AND p.name <> ''
  JOIN reading_value v ON v.reading_id = x.id
  JOIN register r ON r.id = v.register_id
  LEFT JOIN reading_standing b ON b.device_id = d.id
   AND b.live_on = (SELECT MAX(y.live_on) FROM reading_standing y WHERE y.device_id = d.id AND y.live_on < x.taken_on)
  LEFT JOIN reading_value bv ON bv.reading_id = b.reading_id AND bv.register_id = v.register_id AND bv.epoch = v.epoch
 ORDER BY x.at, x.id, r.kind;
