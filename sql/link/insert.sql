-- link_insert: a new link.
-- role:  portal
-- param: kind        text
-- param: token_hash  bytes
-- param: person_id   u64
-- param: member_id   u64   null
-- param: mail        text  null  the new address
-- param: mail_key    text  null
-- param: life_s      u64         seconds from now
-- done:  one row
INSERT INTO link (kind, token_hash, person_id, member_id, mail, mail_key, expires_at)
VALUES (:kind, :token_hash, :person_id, :member_id, :mail, :mail_key, UTC_TIMESTAMP() + INTERVAL :life_s SECOND);
