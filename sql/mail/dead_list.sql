-- mail_dead_list: the newest mails of a brand that could not be delivered.
-- role:  portal
-- scope: staff, because they answer for the mails of their portals
-- param: portals  text  the brand's portals, a comma between
-- row:   message_id   text
-- row:   event        text
-- row:   recipient    text           empty: erased
-- row:   person_name  text     null
-- row:   problem      text
-- row:   attempts     u64
-- row:   created_at   instant
-- row:   done_at      instant  null
-- row:   can_again    flag           what it said is still there
-- done:  at most 200 rows, newest first
SELECT o.message_id, o.event, o.recipient, p.name AS person_name, o.problem, o.attempts,
       o.created_at, o.done_at, o.tree IS NOT NULL AS can_again
  FROM outbox o
  LEFT JOIN person p ON p.id = o.person_id
 WHERE o.state = 'dead' AND FIND_IN_SET(o.portal, :portals)
 ORDER BY o.id DESC
 LIMIT 200;
