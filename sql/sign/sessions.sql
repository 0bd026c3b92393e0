-- sign_sessions: where a person is signed in.
-- role:  portal
-- param: person_id   u64
-- row:   session_id  u64
-- row:   code        text     public id
-- row:   created_at  instant  of the sign-in
-- row:   agent       text     codes; may be empty
-- row:   country     text     may be empty
-- done:  all rows, latest first; at most 100
SELECT s.id AS session_id, s.code, s.created_at, s.agent, s.country
  FROM session s
 WHERE s.person_id = :person_id AND s.ended_at IS NULL AND s.expires_at > UTC_TIMESTAMP()
 ORDER BY s.id DESC
 LIMIT 100;
