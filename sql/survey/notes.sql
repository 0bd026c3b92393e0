-- survey_notes: the latest words at the centres that a member of staff is posted to.
-- role:  portal alone
-- scope: staff, because results belong to the people of a centre
-- param: person_id    u64   the member of staff
-- param: kind         text  case or portal
-- param: since        day
-- param: limit        u64
-- row:   centre       text  code
-- row:   number       text  null  of the request
-- row:   language     text
-- row:   score        u64 null
-- row:   note         text
-- row:   answered_at  instant null
-- done:  newest first
SELECT c.code AS centre, t.number, s.language, CAST(s.score AS UNSIGNED) AS score, s.note, s.answered_at
  FROM (SELECT DISTINCT p.centre_id FROM post p WHERE p.person_id = :person_id) q
  JOIN centre c ON c.id = q.centre_id
  JOIN survey s ON s.centre_id = c.id
  LEFT JOIN ticket t ON t.id = s.ticket_id
 WHERE s.kind = :kind AND s.asked_at >= :since AND s.answered_at IS NOT NULL AND s.note <> ''
 ORDER BY s.answered_at DESC, s.id DESC
 LIMIT :limit;
