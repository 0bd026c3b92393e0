-- session_end_all: ends all sessions of a person, but for one.
-- role:  portal
-- param: person_id  u64
-- param: spared     u64  the session that stays; 0: none
-- done:  a row a session; NOT_FOUND when there was none
UPDATE session SET ended_at = UTC_TIMESTAMP() WHERE person_id = :person_id AND id <> :spared AND ended_at IS NULL;
