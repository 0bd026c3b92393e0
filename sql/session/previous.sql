-- session_previous: the latest sign-in of a person so far.
-- role:  sign
-- param: person_id   u64
-- row:   created_at  instant
-- row:   country     text     empty: unknown
-- done:  one row; none when there was none
SELECT s.created_at, s.country FROM session s WHERE s.person_id = :person_id ORDER BY s.id DESC LIMIT 1;
