-- audit_seal: remembers the hash of a chain's last entry.
-- role:  portal
-- param: chain_id   u64
-- param: last_hash  bytes
-- done:  one row
UPDATE chain
   SET last_hash = :last_hash
 WHERE id = :chain_id;
