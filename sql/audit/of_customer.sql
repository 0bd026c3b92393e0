-- audit_of_customer: what was done in the name of a customer or to it, newest first.
-- role:  portal
-- param: customer_id  u64
-- param: event        text  null  only this kind; NULL: every kind
-- param: before       u64         only entries with a smaller number
-- param: most         u64
-- row:   number      u64
-- row:   at          instant
-- row:   event       text
-- row:   actor       text  null  name; NULL: nobody known, empty: erased since
-- row:   staff_role  text  null  of the actor; NULL: no staff
-- row:   covered     text  null  name of the colleague whose rights were used
-- row:   person      text  null  name of the person it was done to; the address of who never accepted: whether they have an account is their own affair
-- row:   object      text
-- row:   detail      text
-- row:   request     text
-- done:  at most :most rows
SELECT a.number, a.at, a.event, p.name AS actor, p.staff_role, cp.name AS covered,
       IF((m.state = 'invited' OR m.state = 'ended') AND NOT EXISTS (
            SELECT 1 FROM audit l
             WHERE l.person_id = t.id AND l.chain_id = a.chain_id AND l.event IN ('member-ended', 'refused')),
          COALESCE(t.mail_key, ''), t.name) AS person,
       a.object, a.detail, a.request
  FROM audit a
  LEFT JOIN person p ON p.id = a.actor_id
  LEFT JOIN member cm ON cm.id = a.for_id
  LEFT JOIN person cp ON cp.id = cm.person_id
  LEFT JOIN person t ON t.id = a.person_id
  LEFT JOIN member m ON m.customer_id = a.chain_id AND m.person_id = t.id
 WHERE a.chain_id = :customer_id AND a.number < :before AND (:event IS NULL OR a.event = :event)
 ORDER BY a.number DESC
 LIMIT :most;
