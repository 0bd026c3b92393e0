-- sign_rehash: the same password under newer parameters; not when it was changed meanwhile.
-- role:  sign
-- param: person_id  u64
-- param: before     text
-- param: password   text  Argon2id
-- done:  one row; NOT_FOUND when it was changed meanwhile
UPDATE credential SET password = :password WHERE person_id = :person_id AND password = :before;
