-- customer_by_id: one customer.
-- role:  portal
-- param: id  u64
-- row:   id       u64
-- row:   code     text  public id
-- row:   brand    text
-- row:   portal   text
-- row:   number   text  digits
-- row:   name     text
-- row:   version  u64
-- done:  one row or none
SELECT c.id, c.code, c.brand, c.portal, c.number, c.name, c.version
  FROM customer c
 WHERE c.id = :id;
