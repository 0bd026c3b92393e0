-- sign_set_password: a person's password is new.
-- role:  sign
-- param: person_id  u64
-- param: password   text  Argon2id
-- done:  one row
INSERT INTO credential (person_id, password, changed_at)
VALUES (:person_id, :password, UTC_TIMESTAMP())
    ON DUPLICATE KEY UPDATE password = :password, changed_at = UTC_TIMESTAMP();
