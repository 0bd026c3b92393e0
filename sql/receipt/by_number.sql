-- receipt_by_number: a receipt for whoever holds its number; nothing of it says whose it is.
-- role:  portal alone
-- scope: public, because a receipt proves by its number alone
-- param: brand   text  code of the abstract portal
-- param: number  text
-- row:   portal  text
-- row:   kind    text
-- row:   object  text
-- row:   centre  text
-- row:   digest  bytes
-- row:   at      instant
-- done:  one row or none
SELECT r.portal, r.kind, r.object, r.centre, r.digest, r.at
  FROM receipt r
  JOIN customer c ON c.id = r.customer_id
 WHERE r.number = :number AND c.brand = :brand;
