-- account_overview: the overview of who sees all of a customer, in one go: what is to do, the requests that changed last, the first devices.
-- role:  portal alone
-- param: customer_id  u64
-- param: due_by       day   readings due until then count
-- param: requests     u64   so many are told
-- param: devices      u64   so many are told
-- row:   total        i64     null  of the first row: devices
-- row:   due          i64     null  readings that are due
-- row:   silent       i64     null  devices gone silent
-- row:   waiting      i64     null  orders of the customer that wait for approval
-- row:   shipped      i64     null  orders on their way to these devices
-- row:   proposed     i64     null  visits to them, a date proposed by us
-- row:   replies      i64     null  requests that wait for the customer's answer
-- row:   answers      i64     null  requests that are answered, to be confirmed
-- row:   joining      i64     null  colleagues that wait for approval
-- row:   invited      i64     null  colleagues that have not yet accepted
-- row:   ticket       text    null  public id: a row of a request
-- row:   number       text    null
-- row:   subject      text    null
-- row:   state        text    null
-- row:   changed_at   instant null
-- row:   device       text    null  public id: a row of a device
-- row:   serial       text    null
-- row:   kind         text    null
-- row:   model        text    null
-- row:   place        text    null
-- row:   site_name    text    null
-- row:   group_name   text    null
-- done:  the counts, then requests by their last change, then devices by serial number
SELECT COUNT(*) AS total, COUNT(CASE WHEN d.due_on <= :due_by THEN 1 END) AS due, COUNT(d.silent_since) AS silent,
       (SELECT COUNT(*) FROM supply_order o WHERE o.customer_id = :customer_id AND o.state = 'waiting') AS waiting,
       (SELECT COUNT(*) FROM supply_order o WHERE o.customer_id = :customer_id AND o.state = 'shipped') AS shipped,
       (SELECT COUNT(v.open_device_id) FROM visit v
         WHERE v.customer_id = :customer_id AND v.state = 'proposed' AND v.proposed_by = 'staff') AS proposed,
       (SELECT COUNT(*) FROM ticket t
         WHERE t.customer_id = :customer_id AND t.state = 'waiting-customer') AS replies,
       (SELECT COUNT(*) FROM ticket t
         WHERE t.customer_id = :customer_id AND t.state = 'answered') AS answers,
       (SELECT COUNT(*) FROM member w WHERE w.customer_id = :customer_id AND w.state = 'waiting') AS joining,
       (SELECT COUNT(*) FROM member w WHERE w.customer_id = :customer_id AND w.state = 'invited') AS invited,
       NULL AS ticket, NULL AS number, NULL AS subject, NULL AS state, NULL AS changed_at,
       NULL AS device, NULL AS serial, NULL AS kind, NULL AS model, NULL AS place, NULL AS site_name, NULL AS group_name
  FROM device d FORCE INDEX (ix_device_list)
 WHERE d.customer_id = :customer_id AND d.is_active
UNION ALL
(SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
        t.code, t.number, t.subject, t.state, t.changed_at, NULL, NULL, NULL, NULL, NULL, NULL, NULL
   FROM ticket t
  WHERE t.customer_id = :customer_id
  ORDER BY t.changed_at DESC, t.id DESC LIMIT :requests)
UNION ALL
(SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
        d.code, d.serial, d.kind, d.model, d.place, s.name, g.name
   FROM device d FORCE INDEX (ix_device_customer)
   LEFT JOIN site s ON s.id = d.site_id
   LEFT JOIN device_group g ON g.id = d.group_id
  WHERE d.customer_id = :customer_id AND d.is_active
  ORDER BY d.serial LIMIT :devices);
