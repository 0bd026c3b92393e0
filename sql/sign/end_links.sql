-- sign_end_links: links for a new password that were mailed before a change are worth nothing any more.
-- role:  portal
-- param: person_id  u64
-- done:  a row a link; NOT_FOUND when there was none
UPDATE link SET used_at = UTC_TIMESTAMP() WHERE person_id = :person_id AND kind = 'reset' AND used_at IS NULL;
