-- upload_one: a file of readings, as far as it is judged or stored.
-- role:  portal alone
-- param: customer_id  u64
-- param: person_id    u64
-- param: sees_all     flag  also what others sent
-- param: code         text
-- row:   id            u64
-- row:   state         text
-- row:   file_name     text
-- row:   problem       text
-- row:   problem_line  u64
-- row:   line_count    u64
-- row:   done_count    u64
-- row:   blank_count   u64
-- row:   is_sure       flag
-- row:   created_at    instant
-- row:   good          u64
-- row:   unlikely      u64
-- row:   bad           u64
-- row:   stored        u64
-- row:   late          u64
-- done:  one row or none
SELECT u.id, u.state, f.name AS file_name, u.problem, u.problem_line, u.line_count, u.done_count, u.blank_count,
       u.is_sure, u.created_at,
       CAST(COALESCE((SELECT COUNT(*) FROM upload_line l WHERE l.upload_id = u.id AND l.verdict = 'good'), 0) AS UNSIGNED) AS good,
       CAST(COALESCE((SELECT COUNT(*) FROM upload_line l WHERE l.upload_id = u.id AND l.verdict = 'unlikely'), 0) AS UNSIGNED) AS unlikely,
       CAST(COALESCE((SELECT COUNT(*) FROM upload_line l WHERE l.upload_id = u.id AND l.verdict = 'bad'), 0) AS UNSIGNED) AS bad,
       CAST(COALESCE((SELECT COUNT(*) FROM upload_line l WHERE l.upload_id = u.id AND l.verdict = 'stored'), 0) AS UNSIGNED) AS stored,
       CAST(COALESCE((SELECT COUNT(*) FROM upload_line l WHERE l.upload_id = u.id AND l.verdict = 'late'), 0) AS UNSIGNED) AS late
  FROM upload u
  JOIN file f ON f.id = u.file_id
 WHERE u.code = :code AND u.customer_id = :customer_id AND (:sees_all OR u.person_id = :person_id);
