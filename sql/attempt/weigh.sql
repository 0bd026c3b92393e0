-- attempt_weigh: how many attempts count now: all of the present window, and of the one before what still lies within its length.
-- role:  portal
-- param: kind      text
-- param: key_hash  bytes
-- param: window_s  u64
-- scope: all, because strangers are counted too
-- row:   weight    u64  attempts times the window's seconds
-- done:  one row
SELECT CAST(COALESCE(SUM(count * IF(slot = UNIX_TIMESTAMP() DIV :window_s, :window_s,
                                    :window_s - UNIX_TIMESTAMP() MOD :window_s)), 0) AS UNSIGNED) AS weight
  FROM attempt
 WHERE kind = :kind AND key_hash = :key_hash AND slot >= UNIX_TIMESTAMP() DIV :window_s - 1
   AND slot <= UNIX_TIMESTAMP() DIV :window_s;
