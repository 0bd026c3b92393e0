-- contract_letter: what two numbers of an invoice open: the contract of a device, without names and without amounts (DEV-3).
-- role:  portal alone
-- scope: public, because whoever holds an invoice may read what it was agreed for; both numbers must belong together
-- param: brand            text
-- param: customer_number  text
-- param: serial           text
-- row:   model           text
-- row:   number          text  null  NULL: the device is in no contract
-- row:   type            text  null
-- row:   starts_on       day   null
-- row:   ends_on         day   null
-- row:   term_months     u64
-- row:   notice_days     u64
-- row:   billing_months  u64
-- row:   response_h      u64
-- row:   parts           u64
-- row:   due_on          day   null
-- done:  one row; none when the numbers do not belong together, in whatever way
SELECT d.model, k.number, k.type, k.starts_on, k.ends_on,
       CAST(COALESCE(k.term_months, 0) AS UNSIGNED) AS term_months, CAST(COALESCE(k.notice_days, 0) AS UNSIGNED) AS notice_days,
       CAST(COALESCE(k.billing_months, 0) AS UNSIGNED) AS billing_months, CAST(COALESCE(k.response_h, 0) AS UNSIGNED) AS response_h,
       CAST(COALESCE((SELECT BIT_OR(1 << (i.what + 0 - 1))
                        FROM contract_inclusion i WHERE i.contract_id = k.id), 0) AS UNSIGNED) AS parts,
       d.due_on
  FROM customer c
  JOIN device d ON d.customer_id = c.id AND d.brand = c.brand AND d.is_active
  LEFT JOIN contract k ON k.id = d.contract_id AND k.customer_id = c.id
 WHERE c.brand = :brand AND c.number = :customer_number AND c.is_active AND d.serial = :serial;
