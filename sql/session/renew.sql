-- session_renew: a new token for a session whose privileges change; the old one is worth nothing any more.
-- role:  portal
-- param: session_id    u64
-- param: code          text
-- param: token_hash    bytes
-- param: is_factor     flag  a second factor has just been given
-- param: is_confirmed  flag  the password has just been given
-- param: member_id     u64 null
-- param: cover_id      u64 null
-- scope: all, because the session is the viewer's own: its key comes from the viewer step alone
-- done:  one row; NOT_FOUND when the session is over
UPDATE session
   SET code = :code, token_hash = :token_hash, factor_at = IF(:is_factor, UTC_TIMESTAMP(), factor_at),
       confirmed_at = IF(:is_confirmed, UTC_TIMESTAMP(), confirmed_at), member_id = :member_id, cover_id = :cover_id
 WHERE id = :session_id AND ended_at IS NULL AND expires_at > UTC_TIMESTAMP();
