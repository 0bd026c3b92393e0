-- stock_keepers: who looks after the stock of a site: stock managers who see a device there, else the administrators.
-- role:  jobs
-- param: customer_id  u64
-- param: site_id      u64
-- row:   person_id  u64
-- row:   role       text
-- done:  active members with an account in use; the caller chooses
SELECT m.person_id, m.role
  FROM member m
  JOIN person p ON p.id = m.person_id AND p.state = 'active'
 WHERE m.customer_id = :customer_id AND m.state = 'active'
   AND (m.role = 'administrator'
        OR (m.role IN ('stock-manager', 'device-and-stock-manager')
            AND EXISTS (SELECT 1 FROM assignment s JOIN device d ON d.customer_id = m.customer_id AND d.site_id = :site_id AND d.is_active
                         WHERE s.member_id = m.id
                           AND (s.device_id = d.id OR s.group_id = d.group_id OR s.site_id = d.site_id))))
 ORDER BY m.person_id;
