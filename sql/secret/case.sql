-- secret_case: a ticket that a member of staff has opened and works on.
-- role:  portal alone
-- scope: staff, because they read passwords of cases whose queue they are posted to, or that are assigned to them
-- param: person_id    u64   the member of staff
-- param: code         text  public id of the ticket
-- row:   id           u64
-- row:   customer_id  u64
-- row:   customer     text  name
-- row:   number       text  of the ticket
-- row:   subject      text
-- row:   is_closed    flag
-- done:  one row; none when they may not, or have not opened it within twelve hours
SELECT t.id, t.customer_id, c.name AS customer, t.number, t.subject, t.state = 'closed' AS is_closed
  FROM person w
  JOIN ticket t ON t.code = :code AND t.brand = w.brand
  JOIN customer c ON c.id = t.customer_id
  JOIN ticket_opened o ON o.ticket_id = t.id AND o.person_id = w.id AND o.opened_at > UTC_TIMESTAMP() - INTERVAL 12 HOUR
 WHERE w.id = :person_id AND w.staff_role IS NOT NULL
   AND (t.assignee_id = w.id
        OR EXISTS (SELECT 1 FROM post p
                    WHERE p.person_id = w.id AND p.centre_id = t.centre_id AND p.department IN (t.department, '*')));
