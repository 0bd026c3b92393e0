-- once_address: where the answer to a form led that was carried out before.
-- role:  portal
-- param: key_hash  bytes
-- scope: all, because the key is a secret of whom the form was shown to
-- row:   address   text
-- done:  one row; none when the form was not carried out
SELECT address FROM once WHERE key_hash = :key_hash;
