-- member_choices: what a person can act as: their memberships in force, and covers they hold today.
-- role:  portal
-- param: person_id  u64
-- row:   member_id        u64
-- row:   cover_id         u64         0: their own membership
-- row:   customer_id      u64
-- row:   code             text        public id of the member or the cover
-- row:   customer_name    text
-- row:   customer_number  text
-- row:   role             text
-- row:   covered_name     text  null  who is away; NULL: nobody
-- row:   ends_on          day   null  last day of the cover
-- done:  their own first, by the customers' names
SELECT m.id AS member_id, CAST(0 AS UNSIGNED) AS cover_id, m.customer_id, m.code,
       c.name AS customer_name, c.number AS customer_number, m.role,
       NULL AS covered_name, CAST(NULL AS DATE) AS ends_on
  FROM member m
  JOIN customer c ON c.id = m.customer_id AND c.is_active
 WHERE m.person_id = :person_id AND m.state = 'active'
UNION ALL
SELECT a.id, v.id, a.customer_id, v.code, c.name, c.number, a.role, p.name, v.ends_on
  FROM member m
  JOIN cover v ON v.by_id = m.id
  JOIN member a ON a.id = v.member_id AND a.state = 'active'
  JOIN person p ON p.id = a.person_id
  JOIN customer c ON c.id = a.customer_id AND c.is_active
 WHERE m.person_id = :person_id AND m.state = 'active'
   AND v.ended_at IS NULL AND UTC_DATE() BETWEEN v.starts_on AND v.ends_on
 ORDER BY cover_id > 0, customer_name, customer_id, cover_id;
