-- visit_list: visits to devices that a member sees, or one of them.
-- role:  portal alone
-- param: customer_id  u64
-- param: member_id    u64
-- param: sees_all     flag       without assignment
-- param: code         text       public id of the one wanted; empty: all
-- param: after        text       public id of the last one of the page before, or empty
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
-- done:  newest first, at most limit
SELECT v.customer_id, c.name AS customer, v.code, v.number, d.code AS device, d.serial, d.model, d.place, s.name AS site_name,
       s.town, s.zone, p.name AS person_name, v.reason, v.wish, v.state, v.proposed_at, v.proposed_until, v.proposed_by, v.created_at
  FROM visit v
  JOIN customer c ON c.id = v.customer_id
  JOIN device d ON d.id = v.device_id
  JOIN person p ON p.id = v.person_id
  LEFT JOIN site s ON s.id = d.site_id
 WHERE v.customer_id = :customer_id AND (:code = '' OR v.code = :code)
   AND v.id < COALESCE((SELECT b.id FROM visit b WHERE b.code = :after AND b.customer_id = :customer_id), ~0)
   AND (:sees_all OR EXISTS (SELECT 1 FROM assignment a
                              WHERE a.member_id = :member_id
                                AND (a.device_id = d.id OR a.group_id = d.group_id OR a.site_id = d.site_id)))
 ORDER BY v.id DESC
 LIMIT :limit;
