-- survey_results: answers of each month at the centres that a member of staff is posted to.
-- role:  portal alone
-- scope: staff, because results belong to the people of a centre
-- param: person_id  u64   the member of staff
-- param: kind       text  case or portal
-- param: since      day   first day of the first month
-- row:   centre     text  code
-- row:   month      day null   its first day, UTC
-- row:   asked      u64
-- row:   answered   u64
-- row:   solved     u64
-- row:   unsolved   u64
-- row:   s1         u64
-- row:   s2         u64
-- row:   s3         u64
-- row:   s4         u64
-- row:   s5         u64
-- done:  by centre, then month
SELECT c.code AS centre, CAST(DATE_FORMAT(s.asked_at, '%Y-%m-01') AS DATE) AS month,
       CAST(COUNT(*) AS UNSIGNED) AS asked, CAST(COUNT(s.score) AS UNSIGNED) AS answered,
       CAST(COUNT(IF(s.is_solved = 1, 1, NULL)) AS UNSIGNED) AS solved,
       CAST(COUNT(IF(s.is_solved = 0, 1, NULL)) AS UNSIGNED) AS unsolved,
       CAST(COUNT(IF(s.score = 1, 1, NULL)) AS UNSIGNED) AS s1, CAST(COUNT(IF(s.score = 2, 1, NULL)) AS UNSIGNED) AS s2,
       CAST(COUNT(IF(s.score = 3, 1, NULL)) AS UNSIGNED) AS s3, CAST(COUNT(IF(s.score = 4, 1, NULL)) AS UNSIGNED) AS s4,
       CAST(COUNT(IF(s.score = 5, 1, NULL)) AS UNSIGNED) AS s5
  FROM (SELECT DISTINCT p.centre_id FROM post p WHERE p.person_id = :person_id) q
  JOIN centre c ON c.id = q.centre_id
  JOIN survey s ON s.centre_id = c.id
 WHERE s.kind = :kind AND s.asked_at >= :since
 GROUP BY c.code, month
 ORDER BY c.code, month;
