-- account_overview: what waits for a person, and for the customer they act for.
-- role:  portal
-- param: person_id    u64
-- param: customer_id  u64         0: none
-- param: session_id   u64         the present one
-- row:   waiting      i64         colleagues who wait for approval
-- row:   invited      i64         colleagues who have not yet accepted
-- row:   joining      text  null  name of a customer that has yet to approve this person
-- row:   previous_at  instant  null  when the person signed in before
-- row:   previous_country text null
-- row:   covered_until day  null  until when somebody stands in for this person
-- done:  one row
SELECT n.waiting, n.invited,
       (SELECT c.name FROM member j JOIN customer c ON c.id = j.customer_id
         WHERE j.person_id = :person_id AND j.state = 'waiting' ORDER BY j.id LIMIT 1) AS joining,
       b.created_at AS previous_at, b.country AS previous_country,
       (SELECT MAX(v.ends_on) FROM cover v JOIN member m ON m.id = v.member_id
         WHERE m.person_id = :person_id AND m.customer_id = :customer_id
           AND v.ended_at IS NULL AND UTC_DATE() BETWEEN v.starts_on AND v.ends_on) AS covered_until
  FROM (SELECT COUNT(CASE WHEN w.state = 'waiting' THEN 1 END) AS waiting,
               COUNT(CASE WHEN w.state = 'invited' THEN 1 END) AS invited
          FROM member w WHERE w.customer_id = :customer_id) n
  LEFT JOIN session b ON b.id = (SELECT MAX(s.id) FROM session s WHERE s.person_id = :person_id AND s.id < :session_id);
