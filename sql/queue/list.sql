-- queue_list: a page of the open requests a member of staff may work on, those a filter leaves, what is due first; those that wait for
-- others last.
-- role:  portal alone
-- scope: staff, because they work off requests of the queues they are posted to
-- param: staff       u64   person
-- param: centre      text  code, or empty
-- param: department  text  code, or empty
-- param: state       text  code, or empty
-- param: who         text  mine, free, late, or empty
-- param: after       text  public id of the request after which the page begins, or empty
-- param: limit       u64
-- row:   centre      text
-- row:   department  text
-- row:   state       text
-- row:   is_mine     flag
-- row:   is_late     flag
-- row:   code        text
-- row:   number      text
-- row:   customer    text
-- row:   subject     text
-- row:   language    text
-- row:   serial      text  null
-- row:   agent       text  null
-- row:   is_urgent   flag
-- row:   due_at      instant null  NULL: not our turn
-- row:   created_at  instant
-- done:  lines in the order of the queue
SELECT z.code AS centre, t.department, t.state, t.assignee_id <=> :staff AS is_mine,
       COALESCE(t.next_due_at <= UTC_TIMESTAMP(), FALSE) AS is_late, t.code, t.number, c.name AS customer, t.subject,
       t.language, d.serial, a.name AS agent, t.is_urgent, t.next_due_at AS due_at, t.created_at
  FROM ((SELECT t.id, t.next_due_at AS sorted_by
         FROM ticket t FORCE INDEX (ix_ticket_open)
         LEFT JOIN ticket f ON f.code = :after
        WHERE t.closed_at IS NULL
          AND t.next_due_at >= COALESCE((SELECT b.next_due_at FROM ticket b WHERE b.code = :after),
                                        IF((SELECT b.id FROM ticket b WHERE b.code = :after) IS NULL, TIMESTAMP'1000-01-01 00:00:00', NULL))
          AND (t.assignee_id = :staff
               OR EXISTS (SELECT 1 FROM post o JOIN person s ON s.id = o.person_id
                           WHERE o.person_id = :staff AND s.staff_role IS NOT NULL AND o.centre_id = t.centre_id
                             AND (o.department IN ('*', t.department) OR s.staff_role IN ('team-lead', 'country-administrator'))))
          AND (:centre = '' OR t.centre_id = (SELECT z.id FROM centre z WHERE z.code = :centre))
          AND (:department = '' OR t.department = :department)
          AND (:state = '' OR t.state = :state)
          AND (:who = '' OR (:who = 'mine' AND t.assignee_id = :staff) OR (:who = 'free' AND t.assignee_id IS NULL)
               OR (:who = 'late' AND t.next_due_at <= UTC_TIMESTAMP()))
          AND (f.id IS NULL OR t.next_due_at > f.next_due_at OR (t.next_due_at = f.next_due_at AND t.id > f.id))
        ORDER BY t.next_due_at, t.id LIMIT :limit)
        UNION ALL
        (SELECT t.id, '9999-12-31' AS sorted_by
         FROM ticket t FORCE INDEX (ix_ticket_open)
         LEFT JOIN ticket f ON f.code = :after
        WHERE t.closed_at IS NULL AND t.next_due_at IS NULL
          AND (t.assignee_id = :staff
               OR EXISTS (SELECT 1 FROM post o JOIN person s ON s.id = o.person_id
                           WHERE o.person_id = :staff AND s.staff_role IS NOT NULL AND o.centre_id = t.centre_id
                             AND (o.department IN ('*', t.department) OR s.staff_role IN ('team-lead', 'country-administrator'))))
          AND (:centre = '' OR t.centre_id = (SELECT z.id FROM centre z WHERE z.code = :centre))
          AND (:department = '' OR t.department = :department)
          AND (:state = '' OR t.state = :state)
          AND (:who = '' OR (:who = 'mine' AND t.assignee_id = :staff) OR (:who = 'free' AND t.assignee_id IS NULL))
          AND (f.id IS NULL OR f.next_due_at IS NOT NULL OR t.id > f.id)
        ORDER BY t.id LIMIT :limit)
        ORDER BY sorted_by, id LIMIT :limit) n
  JOIN ticket t ON t.id = n.id
  JOIN centre z ON z.id = t.centre_id
  JOIN customer c ON c.id = t.customer_id
  LEFT JOIN device d ON d.id = t.device_id
  LEFT JOIN person a ON a.id = t.assignee_id
 ORDER BY n.sorted_by, n.id;
