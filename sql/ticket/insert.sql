-- ticket_insert: a new ticket of a member.
-- role:  portal alone
-- param: customer_id  u64
-- param: member_id    u64      as which member
-- param: person_id    u64      whose it is
-- param: opened_by    u64      person of staff; 0: themselves
-- param: code         text     public id
-- param: number       text
-- param: brand        text
-- param: portal       text
-- param: subject      text
-- param: department   text
-- param: centre       text     code of the centre that has it
-- param: home_centre  text     code of the centre the routing table named
-- param: language     text
-- param: device_id    u64      0: none of them
-- param: sharing      text
-- param: confidential flag
-- param: urgent       flag
-- param: response_h   u64
-- param: basis        text
-- param: due_at       instant
-- param: calendar     text
-- param: calendar_version  u64
-- param: calculation  text
-- param: follows      text     public id of a closed one; empty: none
-- param: path         text
-- done:  one row; NOT_FOUND when member, device, centre or followed ticket are not there for the customer; CONFLICT when code or number are taken
INSERT INTO ticket (code, number, customer_id, brand, portal, subject, department, centre_id, home_centre_id, language, device_id,
                    person_id, member_id, opened_by, state, sharing, is_confidential, is_urgent, response_h, promise_basis, due_at,
                    calendar_code, calendar_version, calculation, next_due_at, follows_id, path, created_at, changed_at)
SELECT :code, :number, m.customer_id, :brand, :portal, :subject, :department, a.id, h.id, :language, d.id,
       :person_id, m.id, NULLIF(:opened_by, 0), 'received', :sharing, :confidential, :urgent, :response_h, :basis, :due_at,
       :calendar, :calendar_version, :calculation, :due_at, f.id, :path, UTC_TIMESTAMP(), UTC_TIMESTAMP()
  FROM member m
  JOIN centre a ON a.code = :centre
  JOIN centre h ON h.code = :home_centre
  LEFT JOIN device d ON d.id = :device_id AND d.customer_id = m.customer_id
  LEFT JOIN ticket f ON f.code = :follows AND f.customer_id = m.customer_id AND f.state = 'closed'
 WHERE m.id = :member_id AND m.customer_id = :customer_id AND m.state = 'active'
   AND (:device_id = 0 OR d.id IS NOT NULL)
   AND (:follows = '' OR f.id IS NOT NULL);
