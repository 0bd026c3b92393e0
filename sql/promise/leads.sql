-- promise_leads: whom to tell of a request: team leads posted to its queue, without any the country's administrators posted there.
-- role:  jobs
-- param: ticket_id  u64
-- row:   person_id  u64
-- row:   is_lead    flag
-- done:  each once, team leads first
SELECT p.id AS person_id, COALESCE(p.staff_role = 'team-lead', 0) AS is_lead
  FROM ticket t
  JOIN post o ON o.centre_id = t.centre_id AND o.department IN (t.department, '*')
  JOIN person p ON p.id = o.person_id AND p.state = 'active'
              AND p.staff_role IN ('team-lead', 'country-administrator')
 WHERE t.id = :ticket_id
 GROUP BY p.id, p.staff_role
 ORDER BY is_lead DESC, p.id;
