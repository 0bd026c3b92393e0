-- audit_lock: takes the next place in a chain, made when new; the row stays locked until the unit ends.
-- role:  portal
-- param: chain_id  u64    customer, or 0
-- row:   length     u64      with the entry to come
-- row:   last_hash  bytes    of the entry before; zeros for the first
-- done:  one row
INSERT INTO chain (id, length, last_hash)
VALUES (:chain_id, 1, UNHEX(REPEAT('00', 32)))
ON DUPLICATE KEY UPDATE length = length + 1
RETURNING length, last_hash;
