-- reminder_people: members of a customer, with how many of the devices due on a day are theirs, and who stands in for them today.
-- role:  jobs
-- param: customer_id  u64
-- param: due_on       day
-- row:   member_id    u64
-- row:   person_id    u64
-- row:   role         text
-- row:   mine         u64   of the devices due, by assignment
-- row:   sent         text  steps that were sent to them for this day, a comma behind each
-- row:   by_member    u64   null  member who stands in for them today
-- row:   by_person    u64   null
-- row:   by_sent      text  steps that were sent to that one
-- done:  the active members
SELECT m.id AS member_id, m.person_id, m.role,
       CAST(COALESCE((SELECT COUNT(*)
          FROM device d
         WHERE d.customer_id = m.customer_id AND d.due_on = :due_on AND d.is_active AND NOT d.is_automatic
           AND EXISTS (SELECT 1 FROM assignment a
                        WHERE a.member_id = m.id
                          AND (a.device_id = d.id OR a.group_id = d.group_id OR a.site_id = d.site_id))), 0) AS UNSIGNED) AS mine,
       COALESCE((SELECT GROUP_CONCAT(r.step, ',' SEPARATOR '') FROM reminder r WHERE r.member_id = m.id AND r.due_on = :due_on), '') AS sent,
       b.id AS by_member, b.person_id AS by_person,
       COALESCE((SELECT GROUP_CONCAT(r.step, ',' SEPARATOR '') FROM reminder r WHERE r.member_id = b.id AND r.due_on = :due_on), '') AS by_sent
  FROM member m
  JOIN person p ON p.id = m.person_id AND p.state = 'active'
  LEFT JOIN cover v ON v.member_id = m.id AND v.ended_at IS NULL AND UTC_DATE() BETWEEN v.starts_on AND v.ends_on
  LEFT JOIN member b ON b.id = v.by_id AND b.state = 'active'
 WHERE m.customer_id = :customer_id AND m.state = 'active'
 ORDER BY m.id;
