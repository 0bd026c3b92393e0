-- queue_named: a request that staff name by its number: of the same customer, or of a queue they may work on.
-- role:  portal alone
-- scope: staff, because they name what they work on
-- param: staff        u64   person
-- param: customer_id  u64   of the request in hand
-- param: number       text
-- row:   id           u64
-- row:   code         text
-- row:   is_same      flag null  of the same customer
-- row:   is_closed    flag
-- row:   is_confidential flag
-- done:  one row or none
SELECT t.id, t.code, t.customer_id = :customer_id AS is_same, t.closed_at IS NOT NULL AS is_closed, t.is_confidential
  FROM person s
  JOIN ticket t ON t.brand = s.brand AND t.number = :number
 WHERE s.id = :staff AND s.staff_role IS NOT NULL
   AND (t.customer_id = :customer_id
        OR (t.assignee_id = s.id
        OR EXISTS (SELECT 1 FROM post o
                    WHERE o.person_id = s.id AND o.centre_id = t.centre_id
                      AND (o.department IN ('*', t.department) OR s.staff_role IN ('team-lead', 'country-administrator')))));
