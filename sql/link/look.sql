-- link_look: the link a token belongs to.
-- role:  portal
-- param: kind        text
-- param: token_hash  bytes
-- row:   id         u64
-- row:   person_id  u64
-- row:   member_id  u64   null
-- row:   mail       text  null
-- row:   mail_key   text  null
-- row:   is_good    flag        neither used nor expired
-- done:  one row or none
SELECT l.id, l.person_id, l.member_id, l.mail, l.mail_key,
       l.used_at IS NULL AND l.expires_at > UTC_TIMESTAMP() AS is_good
  FROM link l
 WHERE l.token_hash = :token_hash AND l.kind = :kind;
