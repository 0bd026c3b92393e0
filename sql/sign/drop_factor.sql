-- sign_drop_factor: a person has no second factor any more.
-- role:  sign
-- param: person_id  u64
-- done:  one row; NOT_FOUND when there was none
UPDATE credential SET totp_secret = NULL, totp_is_on = FALSE WHERE person_id = :person_id AND totp_is_on;
