-- sign_credential: what a person proves themselves with.
-- role:  sign
-- param: person_id    u64
-- row:   password     text   null
-- row:   changed_at   instant      of the password
-- row:   totp_secret  bytes  null  sealed
-- row:   totp_is_on   flag
-- row:   totp_step    u64          the last one used
-- row:   codes_left   i64          recovery codes
-- done:  one row; none when the person has nothing yet
SELECT k.password, k.changed_at, k.totp_secret, k.totp_is_on, k.totp_step,
       COALESCE((SELECT COUNT(*) FROM recovery_code r WHERE r.person_id = k.person_id AND r.used_at IS NULL), 0) AS codes_left
  FROM credential k
 WHERE k.person_id = :person_id;
