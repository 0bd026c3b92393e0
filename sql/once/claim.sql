-- once_claim: a form is being carried out; a second sending waits here for the first one's end.
-- role:  portal
-- param: key_hash   bytes
-- param: person_id  u64 null
-- param: address    text  where the answer leads
-- done:  one row; CONFLICT when the form was carried out before
INSERT INTO once (key_hash, person_id, address, done_at) VALUES (:key_hash, :person_id, :address, UTC_TIMESTAMP());
