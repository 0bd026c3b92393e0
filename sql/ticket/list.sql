-- ticket_list: tickets that a member sees, the last changed first.
-- role:  portal alone
-- param: customer_id  u64
-- param: member_id    u64   whose eyes
-- param: role         text  their role
-- param: sees_all     flag
-- param: state        text  a state; "open": none that is closed; "mine": it is the customer's turn; empty: all
-- param: device       text  public id of a device; empty: any
-- param: number       text  as typed of a number, in capitals without gaps; empty: no search
-- param: subjects     text  codes of subjects that fit the search, a comma between
-- param: pattern      text  of the search, for LIKE
-- param: after        text  public id of the last one of the page before; empty: from the beginning
-- param: limit        u64
-- row:   code         text
-- row:   number       text
-- row:   subject      text
-- row:   state        text
-- row:   closed_as    text  null
-- row:   author       text
-- row:   is_mine      flag
-- row:   serial       text  null
-- row:   device_kind  text  null
-- row:   model        text  null
-- row:   is_confidential  flag
-- row:   is_urgent    flag
-- row:   next_due_at  instant null
-- row:   closes_at    instant null
-- row:   answered_at  instant null
-- row:   created_at   instant
-- row:   changed_at   instant
-- done:  at most limit rows
SELECT t.code, t.number, t.subject, t.state, t.closed_as, p.name AS author, COALESCE(t.member_id = :member_id, FALSE) AS is_mine,
       d.serial, d.kind AS device_kind, d.model, t.is_confidential, t.is_urgent, t.next_due_at, t.closes_at, t.answered_at,
       t.created_at, t.changed_at
  FROM ticket t
  JOIN person p ON p.id = t.person_id
  LEFT JOIN device d ON d.id = t.device_id
 WHERE t.customer_id = :customer_id
   AND (:sees_all OR t.member_id = :member_id
        OR (t.is_confidential = 0
            AND (t.sharing = 'all'
                 OR (t.sharing = 'role' AND (SELECT o.role FROM member o WHERE o.id = t.member_id) = :role)
                 OR (t.sharing = 'named' AND EXISTS (SELECT 1 FROM ticket_reader r
                                                      WHERE r.ticket_id = t.id AND r.member_id = :member_id)))))
   AND (:state = '' OR t.state = :state OR (:state = 'open' AND t.state <> 'closed')
        OR (:state = 'mine' AND t.state IN ('waiting-customer', 'answered')))
   AND (:device = '' OR d.code = :device)
   AND (:number = '' OR t.number = :number OR FIND_IN_SET(t.subject, :subjects)
        OR CONCAT_WS(' ', d.serial, d.model) COLLATE utf8mb4_uca1400_ai_ci LIKE :pattern
        OR (SELECT x.id FROM ticket_message x
             WHERE x.ticket_id = t.id AND x.kind = 'message' AND x.body COLLATE utf8mb4_uca1400_ai_ci LIKE :pattern LIMIT 1) IS NOT NULL)
   AND (:after = '' OR (t.changed_at, t.id) < (SELECT b.changed_at, b.id FROM ticket b
                                                WHERE b.code = :after AND b.customer_id = :customer_id))
 ORDER BY t.changed_at DESC, t.id DESC
 LIMIT :limit;
