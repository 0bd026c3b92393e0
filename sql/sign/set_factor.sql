-- sign_set_factor: a second factor is set up.
-- role:  sign
-- param: person_id    u64
-- param: totp_secret  bytes  sealed
-- param: step         u64    of the code it was confirmed with
-- done:  one row; NOT_FOUND when there is no credential, or one is set up already
UPDATE credential SET totp_secret = :totp_secret, totp_is_on = TRUE, totp_step = GREATEST(totp_step, :step)
 WHERE person_id = :person_id AND NOT totp_is_on AND totp_step <= :step;
