-- queue_colleague: a colleague by public id, if they are posted to a request's queue.
-- role:  portal alone
-- scope: staff, because they hand requests to each other
-- param: ticket_id  u64
-- param: code       text  public id of the person
-- row:   id         u64
-- done:  one row or none
SELECT p.id
  FROM ticket t
  JOIN person p ON p.brand = t.brand AND p.code = :code AND p.state = 'active' AND p.staff_role IN ('agent', 'team-lead')
 WHERE t.id = :ticket_id
   AND EXISTS (SELECT 1 FROM post o
                WHERE o.person_id = p.id AND o.centre_id = t.centre_id
                  AND (o.department IN ('*', t.department) OR p.staff_role = 'team-lead'));
