-- secret_view: notes that a member of staff sees a password.
-- role:  portal alone
-- param: secret_id  u64
-- param: person_id  u64
-- done:  one row
INSERT INTO secret_view (secret_id, person_id, seen_at) VALUES (:secret_id, :person_id, UTC_TIMESTAMP());
