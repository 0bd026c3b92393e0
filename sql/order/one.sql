-- order_one: an order that a member sees.
-- role:  portal alone
-- param: customer_id  u64
-- param: member_id    u64
-- param: sees_all     flag
-- param: code         text
-- row:   id           u64
-- row:   code         text
-- row:   number       text
-- row:   portal       text
-- row:   state        text
-- row:   at           instant  when it was ordered
-- row:   person_id    u64   null
-- row:   by_name      text  null
-- row:   site         text
-- row:   street       text
-- row:   postcode     text
-- row:   town         text
-- row:   country      text
-- row:   contact      text
-- row:   phone        text
-- row:   instruction  text
-- row:   courier      text
-- row:   courier_url  text
-- row:   expected_on  day   null
-- row:   customer     text
-- row:   customer_number text
-- row:   is_on_behalf flag
-- done:  one row or none
SELECT o.id, o.code, o.number, o.portal, o.state, o.created_at AS at, o.person_id, p.name AS by_name, t.name AS site,
       t.street, t.postcode, t.town, t.country, o.contact, o.phone, o.instruction, o.courier, o.courier_url,
       o.expected_on, c.name AS customer, c.number AS customer_number, o.staff_id IS NOT NULL AS is_on_behalf
  FROM supply_order o
  JOIN customer c ON c.id = o.customer_id
  JOIN site t ON t.id = o.site_id
  LEFT JOIN person p ON p.id = o.person_id
 WHERE o.code = :code AND o.customer_id = :customer_id
   AND (:sees_all OR NOT EXISTS
        (SELECT 1 FROM supply_line h JOIN device d ON d.id = h.device_id
          WHERE h.order_id = o.id AND NOT EXISTS (SELECT 1 FROM assignment s
                WHERE s.member_id = :member_id
                  AND (s.device_id = d.id OR s.group_id = d.group_id OR s.site_id = d.site_id))));
