-- sign_use_code: a recovery code is used, once.
-- role:  sign
-- param: person_id  u64
-- param: code_hash  bytes  secret_digest
-- done:  one row; NOT_FOUND when it is none of the person's, or used
UPDATE recovery_code SET used_at = UTC_TIMESTAMP()
 WHERE person_id = :person_id AND code_hash = :code_hash AND used_at IS NULL;
