-- visit_desk: open visits of the portal that a member of staff works for, or one of its visits, open or not.
-- role:  portal alone
-- scope: staff, because they plan the visits to their portal's customers
-- param: person_id    u64        the member of staff
-- param: code         text       public id of the one wanted; empty: all that are open
-- param: limit        u64
-- row:   customer_id  u64
-- row:   customer     text       name
-- row:   code         text       public id
-- row:   number       text
-- row:   device       text       public id
-- row:   serial       text
-- row:   model        text
-- row:   place        text
-- row:   site_name    text  null
-- row:   town         text  null
-- row:   zone         text  null of the site
-- row:   person_name  text       who asked; empty for somebody erased since
-- row:   reason       text
-- row:   wish         text
-- row:   state        text
-- row:   proposed_at  instant null
-- row:   proposed_until instant null
-- row:   proposed_by  text  null
-- row:   created_at   instant
-- done:  those without a date first, then by date
SELECT v.customer_id, c.name AS customer, v.code, v.number, d.code AS device, d.serial, d.model, d.place, s.name AS site_name,
       s.town, s.zone, p.name AS person_name, v.reason, v.wish, v.state, v.proposed_at, v.proposed_until, v.proposed_by, v.created_at
  FROM person w
  JOIN visit v ON v.portal = w.portal
  JOIN customer c ON c.id = v.customer_id AND c.brand = w.brand
  JOIN device d ON d.id = v.device_id
  JOIN person p ON p.id = v.person_id
  LEFT JOIN site s ON s.id = d.site_id
 WHERE w.id = :person_id AND w.staff_role IS NOT NULL
   AND IF(:code = '', v.open_device_id IS NOT NULL, v.code = :code)
 ORDER BY v.proposed_at, v.id
 LIMIT :limit;
