-- feed_begin: a feed of a file that is not being taken already.
-- role:  portal jobs alone
-- param: code       text  public id
-- param: brand      text
-- param: portal     text
-- param: kind       text
-- param: source     text
-- param: digest     bytes
-- param: file_id    u64   null
-- param: person_id  u64   null
-- done:  one row; CONFLICT when the same file was begun and is not done
INSERT INTO feed (code, brand, portal, kind, source, digest, open_digest, file_id, person_id, state, started_at)
VALUES (:code, :brand, :portal, :kind, :source, :digest, :digest, :file_id, :person_id, 'running', UTC_TIMESTAMP());
