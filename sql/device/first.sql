-- device_first: the first devices that a member sees, by serial number, and what is to do about all of them; device_list
-- without its choices, and so cheaper.
-- role:  portal
-- param: customer_id  u64
-- param: member_id    u64
-- param: sees_all     flag  without assignment
-- param: due_by       day   due counts until then
-- param: limit        u64
-- row:   code        text
-- row:   serial      text
-- row:   kind        text
-- row:   model       text
-- row:   place       text
-- row:   site_name   text  null
-- row:   town        text  null
-- row:   group_name  text  null
-- row:   due         u64         of all that are seen; in each row the same, as what follows
-- row:   silent      u64
-- row:   waiting     u64         orders of the customer that wait for approval
-- row:   shipped     u64         orders on their way to devices that are seen
-- row:   proposed    u64         visits to them, a date proposed by us
-- done:  at most limit rows, in order
SELECT d.code, d.serial, d.kind, d.model, d.place, s.name AS site_name, s.town, g.name AS group_name,
       (SELECT CAST(COUNT(*) AS UNSIGNED) FROM device e FORCE INDEX (ix_device_list)
         WHERE e.customer_id = :customer_id AND e.is_active AND e.due_on <= :due_by
           AND (:sees_all
                OR EXISTS (SELECT 1 FROM assignment a WHERE a.member_id = :member_id AND a.device_id = e.id)
                OR EXISTS (SELECT 1 FROM assignment a WHERE a.member_id = :member_id AND a.site_id = e.site_id)
                OR EXISTS (SELECT 1 FROM assignment a WHERE a.member_id = :member_id AND a.group_id = e.group_id))) AS due,
       (SELECT CAST(COUNT(*) AS UNSIGNED) FROM device e FORCE INDEX (ix_device_list)
         WHERE e.customer_id = :customer_id AND e.is_active AND e.silent_since IS NOT NULL
           AND (:sees_all
                OR EXISTS (SELECT 1 FROM assignment a WHERE a.member_id = :member_id AND a.device_id = e.id)
                OR EXISTS (SELECT 1 FROM assignment a WHERE a.member_id = :member_id AND a.site_id = e.site_id)
                OR EXISTS (SELECT 1 FROM assignment a WHERE a.member_id = :member_id AND a.group_id = e.group_id))) AS silent,
       (SELECT CAST(COUNT(*) AS UNSIGNED) FROM supply_order o WHERE o.customer_id = :customer_id AND o.state = 'waiting') AS waiting,
       (SELECT CAST(COUNT(DISTINCT o.id) AS UNSIGNED) FROM supply_order o
          JOIN supply_line l ON l.order_id = o.id JOIN device e ON e.id = l.device_id
         WHERE o.customer_id = :customer_id AND o.state = 'shipped'
           AND (:sees_all
                OR EXISTS (SELECT 1 FROM assignment a WHERE a.member_id = :member_id AND a.device_id = e.id)
                OR EXISTS (SELECT 1 FROM assignment a WHERE a.member_id = :member_id AND a.site_id = e.site_id)
                OR EXISTS (SELECT 1 FROM assignment a WHERE a.member_id = :member_id AND a.group_id = e.group_id))) AS shipped,
       (SELECT CAST(COUNT(*) AS UNSIGNED) FROM visit v JOIN device e ON e.id = v.open_device_id
         WHERE v.customer_id = :customer_id AND v.state = 'proposed' AND v.proposed_by = 'staff'
           AND (:sees_all
                OR EXISTS (SELECT 1 FROM assignment a WHERE a.member_id = :member_id AND a.device_id = e.id)
                OR EXISTS (SELECT 1 FROM assignment a WHERE a.member_id = :member_id AND a.site_id = e.site_id)
                OR EXISTS (SELECT 1 FROM assignment a WHERE a.member_id = :member_id AND a.group_id = e.group_id))) AS proposed
  FROM device d FORCE INDEX (ix_device_customer)
  LEFT JOIN site s ON s.id = d.site_id
  LEFT JOIN device_group g ON g.id = d.group_id
 WHERE d.customer_id = :customer_id AND d.is_active
   AND (:sees_all
        OR EXISTS (SELECT 1 FROM assignment a WHERE a.member_id = :member_id AND a.device_id = d.id)
        OR EXISTS (SELECT 1 FROM assignment a WHERE a.member_id = :member_id AND a.site_id = d.site_id)
        OR EXISTS (SELECT 1 FROM assignment a WHERE a.member_id = :member_id AND a.group_id = d.group_id))
 ORDER BY d.serial
 LIMIT :limit;
