-- customer_by_number: the customer a number on an invoice belongs to.
-- role:  portal
-- scope: all, because registering and the desk look for a customer by what is on its papers
-- param: brand   text
-- param: number  text  digits
-- row:   id       u64
-- row:   code     text  public id
-- row:   brand    text
-- row:   portal   text
-- row:   number   text  digits
-- row:   name     text
-- row:   version  u64
-- done:  one row, or none when there is no such customer or nobody may act for it
SELECT c.id, c.code, c.brand, c.portal, c.number, c.name, c.version
  FROM customer c
 WHERE c.brand = :brand AND c.number = :number AND c.is_active;
