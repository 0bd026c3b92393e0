-- device_todo_seen: what is to do about the devices that are assigned to a member.
-- role:  portal alone
-- param: customer_id  u64
-- param: member_id    u64
-- param: due_by       day   due counts until then
-- row:   due       i64
-- row:   silent    i64
-- row:   waiting   i64  null  orders of the customer that wait for approval
-- row:   shipped   i64  null  orders on their way to these devices
-- row:   proposed  i64  null  visits to them, a date proposed by us
-- done:  one row
SELECT COUNT(CASE WHEN d.due_on <= :due_by THEN 1 END) AS due, COUNT(d.silent_since) AS silent,
       (SELECT COUNT(*) FROM supply_order o WHERE o.customer_id = :customer_id AND o.state = 'waiting') AS waiting,
       (SELECT COUNT(DISTINCT o.id) FROM supply_order o
          JOIN supply_line l ON l.order_id = o.id JOIN device e ON e.id = l.device_id
         WHERE o.customer_id = :customer_id AND o.state = 'shipped'
           AND (EXISTS (SELECT 1 FROM assignment a WHERE a.member_id = :member_id AND a.device_id = e.id)
               OR EXISTS (SELECT 1 FROM assignment a WHERE a.member_id = :member_id AND a.site_id = e.site_id)
               OR EXISTS (SELECT 1 FROM assignment a WHERE a.member_id = :member_id AND a.group_id = e.group_id))) AS shipped,
       (SELECT COUNT(*) FROM visit v JOIN device e ON e.id = v.open_device_id
         WHERE v.customer_id = :customer_id AND v.state = 'proposed' AND v.proposed_by = 'staff'
           AND (EXISTS (SELECT 1 FROM assignment a WHERE a.member_id = :member_id AND a.device_id = e.id)
               OR EXISTS (SELECT 1 FROM assignment a WHERE a.member_id = :member_id AND a.site_id = e.site_id)
               OR EXISTS (SELECT 1 FROM assignment a WHERE a.member_id = :member_id AND a.group_id = e.group_id))) AS proposed
  FROM device d FORCE INDEX (ix_device_list)
 WHERE d.customer_id = :customer_id AND d.is_active
    AND (EXISTS (SELECT 1 FROM assignment a WHERE a.member_id = :member_id AND a.device_id = d.id)
        OR EXISTS (SELECT 1 FROM assignment a WHERE a.member_id = :member_id AND a.site_id = d.site_id)
        OR EXISTS (SELECT 1 FROM assignment a WHERE a.member_id = :member_id AND a.group_id = d.group_id));
