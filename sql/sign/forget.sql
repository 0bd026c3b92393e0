-- sign_forget: a person can prove nothing any more.
-- role:  sign
-- param: person_id  u64
-- done:  one row; NOT_FOUND when there was nothing
DELETE FROM credential WHERE person_id = :person_id;
