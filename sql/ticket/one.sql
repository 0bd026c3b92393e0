-- ticket_one: a ticket that a member sees (TKT-11).
-- role:  portal jobs alone
-- param: customer_id  u64
-- param: member_id    u64   whose eyes
-- param: role         text  their role
-- param: sees_all     flag
-- param: code         text
-- row:   id           u64
-- row:   number       text
-- row:   brand        text
-- row:   portal       text
-- row:   subject      text
-- row:   department   text
-- row:   centre_id    u64
-- row:   centre       text
-- row:   home_centre  text
-- row:   language     text
-- row:   device_id    u64   null
-- row:   device       text  null
-- row:   serial       text  null
-- row:   device_kind  text  null
-- row:   model        text  null
-- row:   person_id    u64
-- row:   author       text
-- row:   author_mail  text  null
-- row:   member_id    u64
-- row:   opened_by    u64   null
-- row:   opener       text  null
-- row:   assignee_id  u64   null
-- row:   agent        text  null
-- row:   state        text
-- row:   closed_as    text  null
-- row:   sharing      text
-- row:   is_confidential  flag
-- row:   is_urgent    flag
-- row:   response_h   u64
-- row:   basis        text
-- row:   due_at       instant
-- row:   calendar     text
-- row:   calendar_version  u64
-- row:   calculation  text
-- row:   next_due_at  instant null
-- row:   answered_at  instant null
-- row:   solved_at    instant null
-- row:   closes_at    instant null
-- row:   closed_at    instant null
-- row:   follows      text  null
-- row:   follows_number  text null
-- row:   merged       text  null
-- row:   merged_number   text null
-- row:   path         text
-- row:   version      u64
-- row:   created_at   instant
-- row:   changed_at   instant
-- done:  one row or none
SELECT t.id, t.number, t.brand, t.portal, t.subject, t.department, t.centre_id, c.code AS centre, h.code AS home_centre, t.language,
       t.device_id, d.code AS device, d.serial, d.kind AS device_kind, d.model,
       t.person_id, p.name AS author, p.mail AS author_mail, t.member_id, t.opened_by, s.name AS opener,
       t.assignee_id, g.name AS agent, t.state, t.closed_as, t.sharing, t.is_confidential, t.is_urgent,
       t.response_h, t.promise_basis AS basis, t.due_at, t.calendar_code AS calendar, t.calendar_version, t.calculation,
       t.next_due_at, t.answered_at, t.solved_at, t.closes_at, t.closed_at,
       f.code AS follows, f.number AS follows_number, k.code AS merged, k.number AS merged_number,
       t.path, t.version, t.created_at, t.changed_at
  FROM ticket t
  JOIN centre c ON c.id = t.centre_id
  JOIN centre h ON h.id = t.home_centre_id
  JOIN person p ON p.id = t.person_id
  LEFT JOIN device d ON d.id = t.device_id
  LEFT JOIN person s ON s.id = t.opened_by
  LEFT JOIN person g ON g.id = t.assignee_id
  LEFT JOIN ticket f ON f.id = t.follows_id
  LEFT JOIN ticket k ON k.id = t.merged_id
 WHERE t.code = :code AND t.customer_id = :customer_id
   AND (:sees_all OR t.member_id = :member_id
        OR (t.is_confidential = 0
            AND (t.sharing = 'all'
                 OR (t.sharing = 'role' AND (SELECT o.role FROM member o WHERE o.id = t.member_id) = :role)
                 OR (t.sharing = 'named' AND EXISTS (SELECT 1 FROM ticket_reader r
                                                      WHERE r.ticket_id = t.id AND r.member_id = :member_id)))));
