-- promise_terms: the hours that contracts, subject and department promise for a case.
-- role:  portal alone
-- param: customer_id   u64
-- param: device_id     u64   0: none
-- param: brand         text
-- param: subject       text  code
-- param: centre        text  code
-- param: department    text  code
-- param: today         day
-- row:   of_device     u64   null  of the running contract of the device
-- row:   of_contracts  u64   null  the shortest of the customer's running contracts
-- row:   of_subject    u64   null
-- row:   of_department u64
-- done:  one row; none when the centre has no such department
SELECT (SELECT k.response_h
          FROM device d
          JOIN contract k ON k.id = d.contract_id AND k.customer_id = d.customer_id
         WHERE d.customer_id = :customer_id AND d.id = :device_id
           AND k.starts_on <= :today AND (k.ends_on IS NULL OR k.ends_on >= :today)) AS of_device,
       (SELECT MIN(a.response_h)
          FROM contract a
         WHERE a.customer_id = :customer_id AND a.starts_on <= :today
           AND (a.ends_on IS NULL OR a.ends_on >= :today)) AS of_contracts,
       (SELECT s.response_h FROM subject s WHERE s.brand = :brand AND s.code = :subject) AS of_subject,
       p.response_h AS of_department
  FROM department p
  JOIN centre c ON c.id = p.centre_id
 WHERE c.code = :centre AND p.code = :department;
