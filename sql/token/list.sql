-- token_list: keys of programs, the newest first.
-- role:  portal alone
-- param: customer_id  u64   whose; 0: of back offices
-- param: brand        text  of the abstract portal they open
-- param: after        text  public id of the last one of the page before; empty: from the start
-- param: most         u64
-- row:   code         text
-- row:   name         text
-- row:   scope        text       "read,readings"
-- row:   serial       text null  of the one device it is for
-- row:   maker        text       who made it
-- row:   created_at   instant
-- row:   expires_on   day        its last
-- row:   used_on      day null   the last day it wrote something
-- row:   ended_at     instant null
-- row:   is_good      flag
-- done:  at most the number asked for
SELECT t.code, t.name, t.scope, d.serial, p.name AS maker, t.created_at, t.expires_on, t.used_on, t.ended_at,
       t.ended_at IS NULL AND t.expires_on >= UTC_DATE() AS is_good
  FROM token t
  JOIN person p ON p.id = t.person_id
  LEFT JOIN device d ON d.id = t.device_id
  LEFT JOIN token a ON a.code = :after AND a.customer_id <=> NULLIF(:customer_id, 0)
 WHERE t.customer_id <=> NULLIF(:customer_id, 0) AND t.brand = :brand
   AND (a.id IS NULL OR t.id < a.id)
 ORDER BY t.id DESC
 LIMIT :most;
