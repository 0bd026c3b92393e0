-- sign_add_code: a recovery code.
-- role:  sign
-- param: person_id  u64
-- param: code_hash  bytes  secret_digest
-- done:  one row; CONFLICT when the person has it already
INSERT INTO recovery_code (person_id, code_hash) VALUES (:person_id, :code_hash);
