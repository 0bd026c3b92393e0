-- session_begin: a person has signed in.
-- role:  sign
-- param: code              text
-- param: token_hash        bytes
-- param: person_id         u64
-- param: member_id         u64 null
-- param: factor_given      flag
-- param: agent             text
-- param: country           text
-- param: previous_at       instant null  the sign-in before
-- param: previous_country  text
-- param: life_s            i64
-- done:  one row
INSERT INTO session (code, token_hash, person_id, member_id, created_at, expires_at, confirmed_at, factor_at, agent, country,
                     previous_at, previous_country)
VALUES (:code, :token_hash, :person_id, :member_id, UTC_TIMESTAMP(), UTC_TIMESTAMP() + INTERVAL :life_s SECOND, UTC_TIMESTAMP(),
        IF(:factor_given, UTC_TIMESTAMP(), NULL), :agent, :country, :previous_at, :previous_country);
