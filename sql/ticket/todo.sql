-- ticket_todo: what waits for the customer, and the tickets that changed last: of the overview.
-- role:  portal alone
-- param: customer_id  u64
-- param: member_id    u64   whose eyes
-- param: role         text  their role
-- param: sees_all     flag
-- param: limit        u64   tickets told
-- row:   replies      u64   that wait for the customer's answer
-- row:   answers      u64   answered, to be confirmed
-- row:   code         text  null
-- row:   number       text  null
-- row:   subject      text  null
-- row:   state        text  null
-- row:   changed_at   instant null
-- done:  at least one row, without a ticket where there is none
SELECT CAST(n.replies AS UNSIGNED) AS replies, CAST(n.answers AS UNSIGNED) AS answers, l.code, l.number, l.subject, l.state, l.changed_at
  FROM (SELECT COUNT(IF(t.state = 'waiting-customer', 1, NULL)) AS replies, COUNT(IF(t.state = 'answered', 1, NULL)) AS answers
          FROM ticket t
         WHERE t.customer_id = :customer_id
   AND (:sees_all OR t.member_id = :member_id
        OR (t.is_confidential = 0
            AND (t.sharing = 'all'
                 OR (t.sharing = 'role' AND (SELECT o.role FROM member o WHERE o.id = t.member_id) = :role)
                 OR (t.sharing = 'named' AND EXISTS (SELECT 1 FROM ticket_reader r
                                                      WHERE r.ticket_id = t.id AND r.member_id = :member_id)))))
           AND t.state IN ('waiting-customer', 'answered')) n
  LEFT JOIN (SELECT t.code, t.number, t.subject, t.state, t.changed_at, t.id
               FROM ticket t
              WHERE t.customer_id = :customer_id
   AND (:sees_all OR t.member_id = :member_id
        OR (t.is_confidential = 0
            AND (t.sharing = 'all'
                 OR (t.sharing = 'role' AND (SELECT o.role FROM member o WHERE o.id = t.member_id) = :role)
                 OR (t.sharing = 'named' AND EXISTS (SELECT 1 FROM ticket_reader r
                                                      WHERE r.ticket_id = t.id AND r.member_id = :member_id)))))
              ORDER BY t.changed_at DESC, t.id DESC LIMIT :limit) l ON TRUE
 ORDER BY l.changed_at DESC, l.id DESC;
