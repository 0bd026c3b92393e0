-- report_weeks: requests of the queues somebody of staff is posted to, counted by week and by what they are told apart by.
-- role:  portal alone
-- scope: staff, because figures are of the queues somebody is posted to
-- param: staff      u64      person
-- param: brand      text
-- param: by         text     centre, department, language, or anything else: all together
-- param: from       instant  beginning of week 0
-- row:   code       text     of a centre or department, tag of a language; empty: all together
-- row:   week       i64      -1: open when week 0 began, by what they are today
-- row:   opened     u64
-- row:   kept       u64      of those opened: first answer in time
-- row:   late       u64      of those opened: first answer after it was due, or due and not there
-- row:   answers    u64      of those opened: with a first answer
-- row:   answer_s   u64      seconds to it, together
-- row:   closed     u64
-- row:   solve_s    u64      seconds from sent to closed, together
-- done:  merged ones are counted where they went; by code and week
SELECT COALESCE(x.code, '') AS code, COALESCE(x.week, -1) AS week,
       CAST(COALESCE(SUM(x.opened), 0) AS UNSIGNED) AS opened, CAST(COALESCE(SUM(x.kept), 0) AS UNSIGNED) AS kept,
       CAST(COALESCE(SUM(x.late), 0) AS UNSIGNED) AS late, CAST(COALESCE(SUM(x.answers), 0) AS UNSIGNED) AS answers,
       CAST(COALESCE(SUM(x.answer_s), 0) AS UNSIGNED) AS answer_s, CAST(COALESCE(SUM(x.closed), 0) AS UNSIGNED) AS closed,
       CAST(COALESCE(SUM(x.solve_s), 0) AS UNSIGNED) AS solve_s
  FROM (
SELECT CASE :by WHEN 'centre' THEN c.code WHEN 'department' THEN t.department WHEN 'language' THEN t.language ELSE '' END AS code,
       CAST(TIMESTAMPDIFF(SECOND, :from, t.created_at) DIV 604800 AS SIGNED) AS week,
       1 AS opened,
       t.answered_at IS NOT NULL AND t.answered_at <= t.due_at AS kept,
       COALESCE(t.answered_at, t.closed_at, UTC_TIMESTAMP()) > t.due_at AS late,
       t.answered_at IS NOT NULL AS answers,
       COALESCE(TIMESTAMPDIFF(SECOND, t.created_at, t.answered_at), 0) AS answer_s,
       0 AS closed, 0 AS solve_s
  FROM ticket t
  JOIN centre c ON c.id = t.centre_id
 WHERE t.brand = :brand AND t.created_at >= :from AND (t.closed_as IS NULL OR t.closed_as <> 'merged')
   AND EXISTS (SELECT 1 FROM post o WHERE o.person_id = :staff AND o.centre_id = t.centre_id AND o.department IN (t.department, '*'))
UNION ALL
SELECT CASE :by WHEN 'centre' THEN c.code WHEN 'department' THEN t.department WHEN 'language' THEN t.language ELSE '' END,
       CAST(TIMESTAMPDIFF(SECOND, :from, t.closed_at) DIV 604800 AS SIGNED),
       0, 0, 0, 0, 0, 1, TIMESTAMPDIFF(SECOND, t.created_at, t.closed_at)
  FROM ticket t
  JOIN centre c ON c.id = t.centre_id
 WHERE t.brand = :brand AND t.closed_at >= :from AND t.closed_as <> 'merged'
   AND EXISTS (SELECT 1 FROM post o WHERE o.person_id = :staff AND o.centre_id = t.centre_id AND o.department IN (t.department, '*'))
UNION ALL
SELECT CASE :by WHEN 'centre' THEN c.code WHEN 'department' THEN t.department WHEN 'language' THEN t.language ELSE '' END,
       -1, 1, 0, 0, 0, 0, 0, 0
  FROM ticket t
  JOIN centre c ON c.id = t.centre_id
 WHERE t.brand = :brand AND t.created_at < :from AND (t.closed_at IS NULL OR t.closed_at >= :from)
   AND (t.closed_as IS NULL OR t.closed_as <> 'merged')
   AND EXISTS (SELECT 1 FROM post o WHERE o.person_id = :staff AND o.centre_id = t.centre_id AND o.department IN (t.department, '*'))
       ) x
 GROUP BY x.code, x.week
 ORDER BY x.code, x.week;
