-- device_readers: members of the device's customer, with what decides whether they see it, and who stands in for them today.
-- role:  portal
-- param: customer_id  u64
-- param: device_id    u64
-- row:   name         text
-- row:   role         text        whose rights are used
-- row:   assigned     flag        by device, group or site
-- row:   covers       text  null  name of the member stood in for; NULL: in their own name
-- done:  by name
SELECT p.name, m.role,
       EXISTS (SELECT 1 FROM assignment a
                WHERE a.member_id = m.id
                  AND (a.device_id = d.id OR a.group_id = d.group_id OR a.site_id = d.site_id)) AS assigned,
       NULL AS covers
  FROM device d
  JOIN member m ON m.customer_id = d.customer_id AND m.state = 'active'
  JOIN person p ON p.id = m.person_id AND p.state = 'active'
 WHERE d.id = :device_id AND d.customer_id = :customer_id
UNION ALL
SELECT p.name, m.role,
       EXISTS (SELECT 1 FROM assignment a
                WHERE a.member_id = m.id
                  AND (a.device_id = d.id OR a.group_id = d.group_id OR a.site_id = d.site_id)),
       q.name
  FROM device d
  JOIN member m ON m.customer_id = d.customer_id AND m.state = 'active'
  JOIN person q ON q.id = m.person_id
  JOIN cover c ON c.member_id = m.id AND c.ended_at IS NULL AND UTC_DATE() BETWEEN c.starts_on AND c.ends_on
  JOIN member b ON b.id = c.by_id AND b.state = 'active'
  JOIN person p ON p.id = b.person_id AND p.state = 'active'
 WHERE d.id = :device_id AND d.customer_id = :customer_id
 ORDER BY name COLLATE utf8mb4_uca1400_as_ci, covers;
