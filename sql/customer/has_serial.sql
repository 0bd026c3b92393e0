-- customer_has_serial: whether a serial number, or the domain of a service, is the customer's.
-- role:  portal
-- param: customer_id  u64
-- param: brand        text
-- param: serial       text  in capitals; a domain in ASCII
-- row:   id  u64
-- done:  one row or none
SELECT d.id
  FROM device d
 WHERE d.brand = :brand AND d.serial = :serial AND d.customer_id = :customer_id AND d.is_active;
