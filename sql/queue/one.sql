-- queue_one: a request as a member of staff may work on it: of a queue they are posted to, or assigned to them.
-- role:  portal alone
-- scope: staff, because they work off requests of the queues they are posted to
-- param: staff            u64   person
-- param: code             text  public id of the request
-- row:   ticket_id        u64
-- row:   customer_id      u64
-- row:   customer_code    text
-- row:   customer_name    text
-- row:   customer_number  text
-- row:   is_active        flag  the customer
-- row:   is_same_portal   flag  the customer's portal is the staff's own
-- row:   is_open          flag  opened by them in the last twelve hours
-- done:  one row or none
SELECT t.id AS ticket_id, c.id AS customer_id, c.code AS customer_code, c.name AS customer_name, c.number AS customer_number,
       c.is_active, c.portal = s.portal AS is_same_portal,
       EXISTS (SELECT 1 FROM ticket_opened x
                WHERE x.ticket_id = t.id AND x.person_id = s.id AND x.opened_at > UTC_TIMESTAMP() - INTERVAL 12 HOUR) AS is_open
  FROM person s
  JOIN ticket t ON t.code = :code AND t.brand = s.brand
  JOIN customer c ON c.id = t.customer_id
 WHERE s.id = :staff AND s.staff_role IS NOT NULL
   AND (t.assignee_id = s.id
        OR EXISTS (SELECT 1 FROM post o
                    WHERE o.person_id = s.id AND o.centre_id = t.centre_id
                      AND (o.department IN ('*', t.department) OR s.staff_role IN ('team-lead', 'country-administrator'))));
