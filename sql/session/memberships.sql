-- session_memberships: a person's memberships, and the covers of today that concern them. What changes them raises person.version.
-- role:  portal
-- param: person_id      u64
-- row:   member_id      u64        a membership that is active or waits; once for each cover it takes part in
-- row:   customer_id    u64
-- row:   customer_name  text
-- row:   is_waiting     flag       an administrator has yet to approve it
-- row:   cover_id       u64  null  a cover by which it stands in for somebody
-- row:   covered_until  day  null  last day of a cover by which somebody stands in for it
-- done:  in no order: to sort two rows costs as much as half of the rest
SELECT o.id AS member_id, o.customer_id, c.name AS customer_name, o.state = 'waiting' AS is_waiting,
       IF(a.id IS NULL, NULL, v.id) AS cover_id, w.ends_on AS covered_until
  FROM member o
  JOIN customer c ON c.id = o.customer_id
  LEFT JOIN cover v ON v.by_id = o.id AND v.ended_at IS NULL AND v.starts_on <= UTC_DATE() AND v.ends_on >= UTC_DATE()
  LEFT JOIN member a ON a.id = v.member_id AND a.state = 'active'
  LEFT JOIN cover w ON w.member_id = o.id AND w.ended_at IS NULL AND w.starts_on <= UTC_DATE() AND w.ends_on >= UTC_DATE()
 WHERE o.person_id = :person_id AND (o.state = 'waiting' OR (o.state = 'active' AND c.is_active));
