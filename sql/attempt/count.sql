-- attempt_count: counts one attempt in the present window; beyond the limit nothing more is added, so that it passes.
-- role:  portal
-- param: kind      text
-- param: key_hash  bytes
-- param: window_s  u64
-- param: most      u64
-- scope: all, because strangers are counted too
-- done:  one row
INSERT INTO attempt (kind, key_hash, slot, count)
VALUES (:kind, :key_hash, UNIX_TIMESTAMP() DIV :window_s, 1)
ON DUPLICATE KEY UPDATE count = LEAST(count + 1, :most + 1);
