-- receipt_of_object: the receipt of something a customer submitted.
-- role:  portal jobs alone
-- param: customer_id  u64
-- param: kind    text
-- param: object  text     public id
-- row:   number  text
-- row:   portal  text
-- row:   centre  text
-- row:   digest  bytes
-- row:   at      instant
-- done:  one row or none
SELECT number, portal, centre, digest, at
  FROM receipt
 WHERE kind = :kind AND object = :object AND customer_id = :customer_id;
