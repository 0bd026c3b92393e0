-- member_history: what the log of a customer holds about a person.
-- role:  portal
-- param: customer_id  u64
-- param: person_id    u64
-- row:   at          instant
-- row:   event       text
-- row:   detail      text
-- row:   name        text  null  who did it; NULL: nobody known
-- row:   staff_role  text  null
-- row:   concerns    text  null  to whom, when to somebody else; by address those who never accepted
-- done:  the latest 20, newest first
SELECT l.at, l.event, l.detail, a.name, a.staff_role,
       IF(l.person_id = :person_id, NULL,
          IF((m.state = 'invited' OR m.state = 'ended') AND NOT EXISTS (
               SELECT 1 FROM audit e
                WHERE e.person_id = p.id AND e.chain_id = l.chain_id AND e.event IN ('member-ended', 'refused')),
             COALESCE(p.mail_key, ''), p.name)) AS concerns
  FROM audit l
  LEFT JOIN person a ON a.id = l.actor_id
  LEFT JOIN person p ON p.id = l.person_id
  LEFT JOIN member m ON m.customer_id = l.chain_id AND m.person_id = p.id
 WHERE l.chain_id = :customer_id AND (l.actor_id = :person_id OR l.person_id = :person_id)
 ORDER BY l.number DESC
 LIMIT 20;
