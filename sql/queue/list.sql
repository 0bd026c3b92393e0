-- queue_list: the open requests a member of staff may work on: how many of each kind, and a page of those a filter leaves, what is due first.
-- role:  portal alone
-- scope: staff, because they work off requests of the queues they are posted to
-- param: staff       u64   person
-- param: centre      text  code, or empty
-- param: department  text  code, or empty
-- param: state       text  code, or empty
-- param: who         text  mine, free, late, or empty
-- param: after       text  public id of the request after which the page begins, or empty
-- param: limit       u64
-- row:   part        text  count or line
-- row:   centre      text
-- row:   department  text
-- row:   state       text
-- row:   total       u64   count: all,
-- row:   mine        u64 null         theirs,
-- row:   unassigned  u64 null         nobody's,
-- row:   late        u64 null         overdue; line: 1 when it is
-- row:   code        text  null  line
-- row:   number      text  null
-- row:   customer    text  null
-- row:   subject     text  null
-- row:   language    text  null
-- row:   serial      text  null
-- row:   agent       text  null
-- row:   is_urgent   flag
-- row:   due_at      instant null  NULL: not our turn
-- row:   created_at  instant null
-- done:  counts in no order; lines in the order of the queue
WITH posted AS (
  SELECT DISTINCT o.centre_id,
         IF(s.staff_role IN ('team-lead', 'country-administrator')
            OR MAX(o.department = '*') OVER (PARTITION BY o.centre_id), '*', o.department) AS department
    FROM person s
    JOIN post o ON o.person_id = s.id
   WHERE s.id = :staff AND s.staff_role IS NOT NULL),
seen AS (
  SELECT t.id, t.centre_id, t.department, t.state, t.next_due_at, t.assignee_id
    FROM posted p
    JOIN ticket t ON t.centre_id = p.centre_id AND t.closed_at IS NULL AND p.department IN ('*', t.department)
  UNION ALL
  SELECT t.id, t.centre_id, t.department, t.state, t.next_due_at, t.assignee_id
    FROM ticket t
    LEFT JOIN posted p ON p.centre_id = t.centre_id AND p.department IN ('*', t.department)
   WHERE t.assignee_id = :staff AND t.closed_at IS NULL AND p.centre_id IS NULL)
SELECT y.part, y.centre, y.department, y.state, CAST(y.total AS UNSIGNED) AS total, CAST(y.mine AS UNSIGNED) AS mine,
       CAST(y.unassigned AS UNSIGNED) AS unassigned, CAST(y.late AS UNSIGNED) AS late,
       y.code, y.number, y.customer, y.subject, y.language, y.serial, y.agent, y.is_urgent, y.due_at, y.created_at
  FROM (SELECT 'count' AS part, z.code AS centre, g.department, g.state, g.total, g.mine, g.unassigned, g.late,
               NULL AS code, NULL AS number, NULL AS customer, NULL AS subject, NULL AS language, NULL AS serial, NULL AS agent,
               FALSE AS is_urgent, NULL AS due_at, NULL AS created_at, NULL AS sorted_by, 0 AS id
          FROM (SELECT v.centre_id, v.department, v.state, COUNT(*) AS total, SUM(v.assignee_id <=> :staff) AS mine,
                       SUM(v.assignee_id IS NULL) AS unassigned, COUNT(CASE WHEN v.next_due_at <= UTC_TIMESTAMP() THEN 1 END) AS late
                  FROM seen v
                 GROUP BY v.centre_id, v.department, v.state) g
          JOIN centre z ON z.id = g.centre_id
        UNION ALL
        SELECT 'line', z.code, t.department, t.state, 1, t.assignee_id <=> :staff, t.assignee_id IS NULL,
               CASE WHEN t.next_due_at <= UTC_TIMESTAMP() THEN 1 ELSE 0 END,
               t.code, t.number, c.name, t.subject, t.language, d.serial, a.name, t.is_urgent, t.next_due_at, t.created_at, n.sorted_by, t.id
          FROM (SELECT v.id, COALESCE(v.next_due_at, '9999-12-31') AS sorted_by
                  FROM seen v
                  JOIN centre z ON z.id = v.centre_id
                  LEFT JOIN ticket f ON f.code = :after
                 WHERE (:centre = '' OR z.code = :centre)
                   AND (:department = '' OR v.department = :department)
                   AND (:state = '' OR v.state = :state)
                   AND (:who = '' OR (:who = 'mine' AND v.assignee_id = :staff) OR (:who = 'free' AND v.assignee_id IS NULL)
                        OR (:who = 'late' AND v.next_due_at <= UTC_TIMESTAMP()))
                   AND (f.id IS NULL OR (COALESCE(v.next_due_at, '9999-12-31'), v.id) > (COALESCE(f.next_due_at, '9999-12-31'), f.id))
                 ORDER BY sorted_by, v.id
                 LIMIT :limit) n
          JOIN ticket t ON t.id = n.id
          JOIN centre z ON z.id = t.centre_id
          JOIN customer c ON c.id = t.customer_id
          LEFT JOIN device d ON d.id = t.device_id
          LEFT JOIN person a ON a.id = t.assignee_id) y
 ORDER BY y.part, y.sorted_by, y.id;
