-- token_insert: a key of a program; only its digest is kept.
-- role:  portal alone
-- param: code         text  public id
-- param: token_hash   bytes secret_digest of the key
-- param: brand        text  of the abstract portal it opens
-- param: customer_id  u64   0: a back office's
-- param: device_id    u64   0: for all devices
-- param: person_id    u64   who makes it
-- param: name         text
-- param: scope        text  "read,readings"
-- param: expires_on   day   its last
-- done:  one row
INSERT INTO token (code, token_hash, brand, customer_id, device_id, person_id, name, scope, expires_on, created_at)
VALUES (:code, :token_hash, :brand, NULLIF(:customer_id, 0), NULLIF(:device_id, 0), :person_id, :name, :scope, :expires_on, UTC_TIMESTAMP());
