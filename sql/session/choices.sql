-- session_choices: the members and covers that a person could act as today. What changes them raises person.version.
-- role:  portal
-- param: person_id   u64
-- row:   member_id   u64        a membership of their own, once for each member they stand in for
-- row:   covered_id  u64  null  that member; NULL: none
-- done:  in no order
SELECT o.id AS member_id, a.id AS covered_id
  FROM member o
  JOIN customer c ON c.id = o.customer_id AND c.is_active
  LEFT JOIN cover v ON v.by_id = o.id AND v.ended_at IS NULL AND v.starts_on <= UTC_DATE() AND v.ends_on >= UTC_DATE()
  LEFT JOIN member a ON a.id = v.member_id AND a.state = 'active'
 WHERE o.person_id = :person_id AND o.state = 'active';
