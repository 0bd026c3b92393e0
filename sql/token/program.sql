-- token_program: who stands behind the key of a program, as it is at this moment.
-- role:  portal alone
-- param: token_hash  bytes  secret_digest of the key
-- param: brand       text   code of the abstract portal asked
-- row:   id            u64
-- row:   code          text
-- row:   name          text
-- row:   scope         text       "read,readings"
-- row:   is_used_today flag
-- row:   person_id     u64        who made it
-- row:   person_code   text
-- row:   device        text null  public id of the one device it is for
-- row:   customer_id   u64 null
-- row:   customer_code  text null
-- row:   customer_name  text null
-- row:   customer_number  text null
-- row:   customer_version  u64 null
-- done:  one row; none when the key is unknown, ended or past its last day, or its customer is none any more
SELECT t.id, t.code, t.name, t.scope, t.used_on <=> UTC_DATE() AS is_used_today, p.id AS person_id, p.code AS person_code,
       d.code AS device, c.id AS customer_id, c.code AS customer_code, c.name AS customer_name, c.number AS customer_number,
       c.version AS customer_version
  FROM token t
  JOIN person p ON p.id = t.person_id
  LEFT JOIN device d ON d.id = t.device_id
  LEFT JOIN customer c ON c.id = t.customer_id AND c.is_active
 WHERE t.token_hash = :token_hash AND t.brand = :brand AND t.ended_at IS NULL AND t.expires_on >= UTC_DATE()
   AND (t.customer_id IS NULL OR c.id IS NOT NULL);
