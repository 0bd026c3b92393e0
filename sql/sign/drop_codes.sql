-- sign_drop_codes: a person's recovery codes are worth nothing any more.
-- role:  sign
-- param: person_id  u64
-- done:  a row a code; NOT_FOUND when there were none
DELETE FROM recovery_code WHERE person_id = :person_id;
