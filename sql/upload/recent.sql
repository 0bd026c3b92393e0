-- upload_recent: the last files of readings somebody sent, or a customer's.
-- role:  portal alone
-- param: customer_id  u64
-- param: person_id    u64
-- param: sees_all     flag  also what others sent
-- row:   code         text
-- row:   state        text
-- row:   file_name    text
-- row:   line_count   u64
-- row:   created_at   instant
-- done:  newest first, at most ten
SELECT u.code, u.state, f.name AS file_name, u.line_count, u.created_at
  FROM upload u
  JOIN file f ON f.id = u.file_id
 WHERE u.customer_id = :customer_id AND (:sees_all OR u.person_id = :person_id)
 ORDER BY u.id DESC
 LIMIT 10;
