-- queue_counts: how many open requests of each kind a member of staff may work on: of the queues they are posted to all, of others theirs.
-- role:  portal alone
-- scope: staff, because they work off requests of the queues they are posted to
-- param: staff       u64   person
-- row:   centre      text
-- row:   department  text
-- row:   state       text
-- row:   total       u64
-- row:   mine        u64   theirs,
-- row:   unassigned  u64   nobody's,
-- row:   late        u64   overdue
-- done:  counts in no order
SELECT z.code AS centre, g.department, g.state,
       CAST(IF(COUNT(o.person_id) > 0, g.total, g.mine) AS UNSIGNED) AS total, CAST(g.mine AS UNSIGNED) AS mine,
       CAST(IF(COUNT(o.person_id) > 0, g.unassigned, 0) AS UNSIGNED) AS unassigned,
       CAST(IF(COUNT(o.person_id) > 0, g.late, g.late_mine) AS UNSIGNED) AS late
  FROM person s
  JOIN (SELECT t.centre_id, t.department, t.state, COUNT(*) AS total, COUNT(CASE WHEN t.assignee_id = :staff THEN 1 END) AS mine,
               COUNT(*) - COUNT(t.assignee_id) AS unassigned,
               COUNT(CASE WHEN t.next_due_at <= UTC_TIMESTAMP() THEN 1 END) AS late,
               COUNT(CASE WHEN t.assignee_id = :staff AND t.next_due_at <= UTC_TIMESTAMP() THEN 1 END) AS late_mine
          FROM ticket t FORCE INDEX (ix_ticket_count)
         WHERE t.closed_at IS NULL
         GROUP BY t.centre_id, t.department, t.state) g
  JOIN centre z ON z.id = g.centre_id
  LEFT JOIN post o ON o.person_id = s.id AND o.centre_id = g.centre_id
                  AND (o.department IN ('*', g.department) OR s.staff_role IN ('team-lead', 'country-administrator'))
 WHERE s.id = :staff AND s.staff_role IS NOT NULL
 GROUP BY z.code, g.department, g.state, g.total, g.mine, g.unassigned, g.late, g.late_mine
HAVING COUNT(o.person_id) > 0 OR g.mine > 0;
