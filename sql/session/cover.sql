-- session_cover: whose rights a session uses that began under a cover; a cover that is over gives way to the member who stood in.
-- role:  portal
-- param: cover_id   u64
-- param: person_id  u64
-- row:   member_id     u64 null   whose rights are used; NULL as well when they are no longer to be had
-- row:   member_code   text null
-- row:   member_role   text null
-- row:   cover_id      u64 null   the cover, while it is in force
-- row:   covered_name  text null
-- row:   customer_id   u64 null
-- row:   customer_code  text null
-- row:   customer_name  text null
-- row:   customer_number  text null
-- row:   customer_version  u64 null
-- done:  one row
SELECT m.id AS member_id, m.code AS member_code, m.role AS member_role,
       v.id AS cover_id, a.name AS covered_name,
       c.id AS customer_id, c.code AS customer_code, c.name AS customer_name, c.number AS customer_number, c.version AS customer_version
  FROM cover w
  LEFT JOIN member own ON own.id = w.by_id AND own.person_id = :person_id AND own.state = 'active'
  LEFT JOIN cover v ON v.id = w.id AND v.ended_at IS NULL AND v.starts_on <= UTC_DATE() AND v.ends_on >= UTC_DATE()
        AND own.id IS NOT NULL
  LEFT JOIN member m ON m.id = COALESCE(v.member_id, own.id) AND m.state = 'active' AND m.customer_id = own.customer_id
  LEFT JOIN customer c ON c.id = m.customer_id AND c.is_active
  LEFT JOIN person a ON a.id = m.person_id AND v.id IS NOT NULL
 WHERE w.id = :cover_id;
