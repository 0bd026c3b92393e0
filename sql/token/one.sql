-- token_one: a key of a program, if it is the customer's.
-- role:  portal alone
-- param: customer_id  u64   whose; 0: a back office's
-- param: brand        text
-- param: code         text
-- row:   id           u64
-- row:   is_ended     flag
-- done:  one row or none
SELECT id, ended_at IS NOT NULL AS is_ended
  FROM token
 WHERE code = :code AND brand = :brand AND customer_id <=> NULLIF(:customer_id, 0);
