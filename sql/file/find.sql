-- file_find: the row of a file, if it is the customer's.
-- role:  portal jobs alone
-- param: customer_id  u64   whose; 0: a portal's own
-- param: id           u64
-- row:   id           u64
-- row:   code         text
-- row:   name         text
-- row:   media_type   text
-- row:   size         u64
-- row:   digest       bytes
-- row:   created_at   instant
-- done:  one row or none
SELECT id, code, name, media_type, size, digest, created_at
  FROM file
 WHERE id = :id AND customer_id <=> NULLIF(:customer_id, 0);
