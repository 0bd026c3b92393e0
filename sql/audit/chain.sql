-- audit_chain: how long a chain is and where it ends.
-- role:  portal
-- param: chain_id  u64
-- row:   length     u64
-- row:   last_hash  bytes
-- done:  one row; none when nothing was ever written to it
SELECT c.length, c.last_hash
  FROM chain c
 WHERE c.id = :chain_id;
