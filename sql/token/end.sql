-- token_end: a key that opens nothing from now on.
-- role:  portal alone
-- param: customer_id  u64   whose; 0: a back office's
-- param: id           u64
-- done:  one row; NOT_FOUND when it was ended
UPDATE token SET ended_at = UTC_TIMESTAMP() WHERE id = :id AND customer_id <=> NULLIF(:customer_id, 0) AND ended_at IS NULL;
