-- file_insert: the row of a file; its bytes follow in the same unit.
-- role:  portal jobs alone
-- param: code         text  public id
-- param: customer_id  u64   0: a portal's own
-- param: person_id    u64   0: made by us
-- param: name         text
-- param: media_type   text
-- param: size         u64   bytes
-- param: digest       bytes SHA-256 of the bytes
-- row:   id           u64
-- row:   created_at   instant
-- done:  one row
INSERT INTO file (code, customer_id, person_id, name, media_type, size, digest, created_at)
VALUES (:code, NULLIF(:customer_id, 0), NULLIF(:person_id, 0), :name, :media_type, :size, :digest, UTC_TIMESTAMP())
RETURNING id, created_at;
