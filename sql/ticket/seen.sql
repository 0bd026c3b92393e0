-- ticket_seen: something changed that the customer sees.
-- role:  portal jobs alone
-- param: id  u64
-- done:  one row
UPDATE ticket SET changed_at = UTC_TIMESTAMP(), version = version + 1 WHERE id = :id;
