-- device_history: what the log holds about a device, and who of our staff opened its customer's file.
-- role:  portal
-- param: customer_id  u64
-- param: code         text  public id of the device
-- row:   at          instant
-- row:   event       text
-- row:   name        text  null  who; NULL: nobody known
-- row:   staff_role  text  null
-- row:   concerns    text  null  the person it was about, when there is one; by name if they are a member, else by mail
-- done:  the latest 20, newest first
SELECT l.at, l.event, a.name, a.staff_role, IF(m.state = 'active', p.name, p.mail) AS concerns
  FROM audit l
  LEFT JOIN person a ON a.id = l.actor_id
  LEFT JOIN person p ON p.id = l.person_id
  LEFT JOIN member m ON m.person_id = l.person_id AND m.customer_id = l.chain_id
 WHERE l.chain_id = :customer_id AND (l.object = :code OR l.event = 'file-opened')
 ORDER BY l.number DESC
 LIMIT 20;
