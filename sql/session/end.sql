-- session_end: ends one session.
-- role:  portal
-- param: session_id  u64
-- scope: all, because the caller has found the session to be the person's own
-- done:  one row; NOT_FOUND when it was over
UPDATE session SET ended_at = UTC_TIMESTAMP() WHERE id = :session_id AND ended_at IS NULL;
