-- device_todo: what is to do about all devices of a customer.
-- role:  portal alone
-- param: customer_id  u64
-- param: due_by       day   due counts until then
-- row:   due       i64
-- row:   silent    i64
-- row:   waiting   i64  null  orders of the customer that wait for approval
-- row:   shipped   i64  null  orders on their way to these devices
-- row:   proposed  i64  null  visits to them, a date proposed by us
-- done:  one row
SELECT COUNT(CASE WHEN d.due_on <= :due_by THEN 1 END) AS due, COUNT(d.silent_since) AS silent,
       (SELECT COUNT(*) FROM supply_order o WHERE o.customer_id = :customer_id AND o.state = 'waiting') AS waiting,
       (SELECT COUNT(*) FROM supply_order o WHERE o.customer_id = :customer_id AND o.state = 'shipped') AS shipped,
       (SELECT COUNT(v.open_device_id) FROM visit v
         WHERE v.customer_id = :customer_id AND v.state = 'proposed' AND v.proposed_by = 'staff') AS proposed
  FROM device d FORCE INDEX (ix_device_list)
 WHERE d.customer_id = :customer_id AND d.is_active;
