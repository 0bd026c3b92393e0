-- session_act: staff go on on somebody's behalf, or in their own name again; the old token is worth nothing any more.
-- role:  portal
-- param: session_id  u64
-- param: code        text
-- param: token_hash  bytes
-- param: behalf_id   u64 null
-- scope: all, because the session is the viewer's own: its key comes from the viewer step alone
-- done:  one row; NOT_FOUND when the session is over
UPDATE session SET code = :code, token_hash = :token_hash, behalf_id = :behalf_id
 WHERE id = :session_id AND ended_at IS NULL AND expires_at > UTC_TIMESTAMP();
