-- queue_search: requests that a word names, open and closed, among those a member of staff may work on.
-- role:  portal alone
-- scope: staff, because they work off requests of the queues they are posted to
-- param: staff       u64   person
-- param: number      text  of a request, or empty
-- param: word        text  a LIKE pattern, escaped with |
-- param: limit       u64
-- row:   centre      text
-- row:   department  text
-- row:   state       text
-- row:   code        text
-- row:   number      text
-- row:   customer    text
-- row:   subject     text
-- row:   language    text
-- row:   serial      text  null
-- row:   agent       text  null
-- row:   is_mine     flag
-- row:   is_late     flag null
-- row:   is_urgent   flag
-- row:   due_at      instant null
-- row:   created_at  instant
-- done:  at most limit rows, the newest first, of at most 1,000 customers that fit
SELECT z.code AS centre, t.department, t.state, t.code, t.number, c.name AS customer, t.subject, t.language, d.serial, a.name AS agent,
       t.assignee_id <=> s.id AS is_mine, t.next_due_at IS NOT NULL AND t.next_due_at <= UTC_TIMESTAMP() AS is_late, t.is_urgent,
       t.next_due_at AS due_at, t.created_at
  FROM (SELECT x.id FROM person s JOIN ticket x ON x.brand = s.brand AND x.number = :number WHERE s.id = :staff
        UNION
        SELECT x.id
          FROM (SELECT k.id FROM person s JOIN customer k ON k.brand = s.brand
                 WHERE s.id = :staff AND (k.number LIKE :word ESCAPE '|' OR k.name COLLATE utf8mb4_unicode_ci LIKE :word ESCAPE '|') LIMIT 1000) k
          JOIN ticket x ON x.customer_id = k.id) n
  STRAIGHT_JOIN ticket t ON t.id = n.id
  JOIN person s ON s.id = :staff AND s.staff_role IS NOT NULL
  JOIN centre z ON z.id = t.centre_id
  JOIN customer c ON c.id = t.customer_id
  LEFT JOIN device d ON d.id = t.device_id
  LEFT JOIN person a ON a.id = t.assignee_id
 WHERE (t.assignee_id = s.id
        OR EXISTS (SELECT 1 FROM post o
                    WHERE o.person_id = s.id AND o.centre_id = t.centre_id
                      AND (o.department IN ('*', t.department) OR s.staff_role IN ('team-lead', 'country-administrator'))))
 ORDER BY t.id DESC
 LIMIT :limit;
