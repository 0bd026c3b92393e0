-- audit_of_portal: what was done at all customers of the portal that a member of staff works for, newest first.
-- role:  portal
-- scope: staff, because they answer for these customers; operators see every portal of the brand
-- param: person_id  u64         the member of staff
-- param: brand      text
-- param: number     text  null  only the customer with this number; NULL: all
-- param: event      text  null  only this kind; NULL: every kind
-- param: before     instant     only entries of an earlier second
-- param: most       u64
-- row:   number      u64
-- row:   at          instant
-- row:   event       text
-- row:   actor       text  null  name; NULL: nobody known, empty: erased since
-- row:   staff_role  text  null  of the actor; NULL: no staff
-- row:   covered     text  null
-- row:   person      text  null
-- row:   object      text
-- row:   detail      text
-- row:   request     text
-- row:   customer    text        name
-- row:   customer_number text
-- done:  at most :most rows
SELECT a.number, a.at, a.event, p.name AS actor, p.staff_role, cp.name AS covered, t.name AS person,
       a.object, a.detail, a.request, c.name AS customer, c.number AS customer_number
  FROM person s
  JOIN customer c ON c.brand = s.brand AND (c.portal = s.portal OR s.staff_role = 'operator')
  JOIN audit a ON a.chain_id = c.id
  LEFT JOIN person p ON p.id = a.actor_id
  LEFT JOIN member cm ON cm.id = a.for_id
  LEFT JOIN person cp ON cp.id = cm.person_id
  LEFT JOIN person t ON t.id = a.person_id
 WHERE s.id = :person_id AND s.brand = :brand AND s.staff_role IS NOT NULL
   AND (:number IS NULL OR c.number = :number) AND (:event IS NULL OR a.event = :event) AND a.at < :before
 ORDER BY a.at DESC, a.chain_id, a.number DESC
 LIMIT :most;
