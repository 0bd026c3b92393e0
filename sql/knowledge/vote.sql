-- knowledge_vote: keeps whether a text helped a reader; a second voice takes the place of the first.
-- role:  portal alone
-- scope: public, because everybody who reads may say so
-- param: knowledge_id  u64
-- param: locale        text
-- param: version       u64
-- param: voter         bytes  digest of who
-- param: is_helpful    flag
-- param: note          text
-- done:  one row, or two
INSERT INTO knowledge_vote (knowledge_id, locale, version, voter, is_helpful, note, voted_at)
VALUES (:knowledge_id, :locale, :version, :voter, :is_helpful, :note, UTC_TIMESTAMP())
    ON DUPLICATE KEY UPDATE voted_at = IF(is_helpful = VALUES(is_helpful) AND note = VALUES(note), voted_at, UTC_TIMESTAMP()),
       is_helpful = VALUES(is_helpful), note = VALUES(note);
