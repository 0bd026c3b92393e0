-- sign_use_step: a code of the moment is used; nobody uses it again, nor an earlier one.
-- role:  sign
-- param: person_id  u64
-- param: step       u64  30 s steps since 1970
-- done:  one row; NOT_FOUND when the step or a later one was used
UPDATE credential SET totp_step = :step WHERE person_id = :person_id AND totp_is_on AND totp_step < :step;
